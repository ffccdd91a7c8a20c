/** The server side of a WebSocket, as little of RFC 6455 as Socket Mode and Discord's gateway need: text, ping, pong, close. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export class WebSocketPeer {
  /** Like Slack: answers a close frame, and leaves the TCP connection open. */
  leavesTcpOpen = false;
  isOpen = true;
  /** Half open: nothing comes through any more in either direction, and nobody is told. */
  isMute = false;
  onText: (text: string) => void = () => undefined;
  /** The client closes, with this code. */
  onClose: (code: number) => void = () => undefined;
  readonly #socket: Duplex;
  #buffer = Buffer.alloc(0);

  constructor(request: IncomingMessage, socket: Duplex) {
    this.#socket = socket;
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    // Sockets of a server stay half open until they are ended: a client that was killed is gone all the same.
    socket.on('end', () => {
      this.isOpen = false;
      socket.end();
    });
    socket.on('close', () => {
      this.isOpen = false;
    });
    socket.on('error', () => {
      this.isOpen = false;
    });
  }

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text));
  }

  /** Closes with a code. */
  close(code: number): void {
    const data = Buffer.alloc(2);
    data.writeUInt16BE(code);
    this.isOpen = false;
    this.#write(CLOSE, data);
    this.#socket.end();
  }

  /** Cuts the connection without a word. */
  kill(): void {
    this.isOpen = false;
    this.#socket.destroy();
  }

  #write(opcode: number, data: Buffer): void {
    if (!this.#socket.writable || this.isMute) return;
    const long = data.length > 65_535;
    const head = Buffer.alloc(data.length < 126 ? 2 : long ? 10 : 4);
    head[0] = 0x80 | opcode;
    head[1] = data.length < 126 ? data.length : long ? 127 : 126;
    if (long) head.writeBigUInt64BE(BigInt(data.length), 2);
    else if (data.length >= 126) head.writeUInt16BE(data.length, 2);
    this.#socket.write(Buffer.concat([head, data]));
  }

  #read(chunk: Buffer): void {
    if (this.isMute) return;
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const frame = this.#takeFrame();
      if (!frame) return;
      if (frame.opcode === TEXT) this.onText(frame.data.toString());
      else if (frame.opcode === PING) this.#write(PONG, frame.data);
      else if (frame.opcode === CLOSE) {
        this.isOpen = false;
        this.onClose(frame.data.length >= 2 ? frame.data.readUInt16BE() : 1005);
        this.#write(CLOSE, frame.data);
        if (!this.leavesTcpOpen) this.#socket.end();
      }
    }
  }

  #takeFrame(): { opcode: number; data: Buffer } | null {
    const [first = 0, second = 0] = this.#buffer;
    const short = second & 0x7f;
    const start = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (this.#buffer.length < start + 4) return null;
    const length =
      short < 126 ? short : short === 126 ? this.#buffer.readUInt16BE(2) : Number(this.#buffer.readBigUInt64BE(2));
    if (this.#buffer.length < start + 4 + length) return null;
    const mask = this.#buffer.subarray(start, start + 4);
    const data = Buffer.from(this.#buffer.subarray(start + 4, start + 4 + length)).map(
      (byte, index) => byte ^ (mask[index % 4] ?? 0),
    );
    this.#buffer = this.#buffer.subarray(start + 4 + length);
    return { opcode: first & 0x0f, data: Buffer.from(data) };
  }
}
