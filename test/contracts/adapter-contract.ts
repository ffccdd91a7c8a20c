/**
 * What every adapter must do: the same conversations, told without a platform. A driver says how its platform does each
 * step and what a person then reads; what a platform cannot do, its driver leaves out.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ask } from '../support/ask.ts';

/** What one person sees after one step. */
export interface Seen {
  /** Everything that is to be read, as text. */
  readonly text: string;
  /** Command lines that are offered to press or type. */
  readonly offers: readonly string[];
  /** Attached files by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether everybody in the channel sees it. */
  readonly isPublic: boolean;
}

export interface ContractFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Visitor {
  ask(line: string): Promise<Seen>;
  /** Takes an offer of the last answer. */
  take?(offer: string): Promise<Seen>;
  /** Goes to the next page of the last answer; null when there is none. */
  next?(): Promise<Seen | null>;
  share?(): Promise<Seen>;
  review(files: readonly ContractFile[]): Promise<Seen>;
  /** Attaches a file that the platform does not let the bot read. */
  reviewForbidden?(file: ContractFile): Promise<Seen>;
}

export interface ContractDriver {
  /** A person, by name, with the language that the platform knows of them. */
  enter(name: string, locale: 'en' | 'zh-CN'): Promise<Visitor>;
}

const FIXTURES = new URL('../fixtures/kernel-config/', import.meta.url);
const TINY = { name: '.config', content: readFileSync(new URL('linux-6.12-x86-tinyconfig.config', FIXTURES)) };
const DEFCONFIG = { name: 'other.config', content: readFileSync(new URL('linux-7.3-x86-defconfig.config', FIXTURES)) };

/** The pages of an answer, from the one that is seen to the last. */
async function readOn(visitor: Visitor, first: Seen): Promise<Seen[]> {
  const pages = [first];
  for (let seen = await visitor.next?.(); seen && pages.length < 10; seen = await visitor.next?.()) pages.push(seen);
  return pages;
}

/** Registers the conversations as tests. `driver` is called when they run. */
export function describeAdapter(
  driver: () => ContractDriver,
  can: Readonly<Record<'share' | 'page' | 'forbid', boolean>>,
): void {
  it('answers a question, to the asker alone, with sources', async () => {
    const ann = await driver().enter('Ann', 'en');
    const seen = await ann.ask('backend btrfs');
    expect(seen.text).toContain('btrfs');
    expect(seen.isPublic).toBe(false);
    expect((await readOn(ann, seen)).at(-1)?.text).toContain('Sources:');
  });

  it('helps somebody who says nothing, or something that is no command', async () => {
    const ann = await driver().enter('Ann', 'en');
    expect((await ann.ask('help')).text).toContain('docker-gentoo — what you can ask');
    const wrong = await ann.ask('bakend');
    expect(wrong.text).toContain('bakend');
    expect(wrong.offers).toContain('backend');
  });

  it('offers what is near a wrong name, and answers when it is taken', async () => {
    const ann = await driver().enter('Ann', 'en');
    const wrong = await ann.ask('backend overlya2');
    expect(wrong.text).toContain('overlya2');
    expect(wrong.offers).toContain('backend overlay2');
    const right = await (ann.take ? ann.take('backend overlay2') : ann.ask('backend overlay2'));
    expect(right.text).toMatch(/overlay2 — /);
  });

  it('speaks Chinese to a person whose platform does', async () => {
    const li = await driver().enter('Li', 'zh-CN');
    expect((await li.ask('backend btrfs')).text).toContain('长处');
    expect((await li.ask('backend btrfs --locale en')).text).toContain('Good at');
    const review = await li.review([TINY]);
    expect(review.text).toMatch(/\p{Script=Han}/u);
    expect(review.offers).toContainEqual(expect.stringMatching(/^recommend --kernel 6\.12/));
    expect((await li.ask('bakend')).offers).toContain('backend');
  });

  it('reviews a file: verdict and what to do, and what is worth asking next', async () => {
    const seen = await (await driver().enter('Ann', 'en')).review([TINY]);
    expect(seen.text).toContain('overlay storage');
    expect(seen.text).toMatch(/docker-config\.sh|What to do/);
    expect(seen.offers.length).toBeGreaterThan(0);
  });

  it('reviews two files together', async () => {
    const seen = await (await driver().enter('Ann', 'en')).review([TINY, DEFCONFIG]);
    expect(seen.text).toContain('.config');
    expect(seen.text).toContain('other.config');
  });

  it('refuses a file that is too large, in one sentence', async () => {
    const seen = await (await driver().enter('Ann', 'en')).review([
      { name: 'huge.config', content: Buffer.alloc(5 * 1024 * 1024, 'x') },
    ]);
    expect(seen.text).toContain('huge.config');
    expect(seen.text).toContain('larger than 4 MB');
  });

  if (can.page) {
    it('answers on one screen, and loses nothing: each section is one press away', async () => {
      const ann = await driver().enter('Ann', 'en');
      const seen = await ann.ask('backend btrfs');
      const { sections } = await ask('backend btrfs');
      const commands = sections.flatMap(({ command }) => command ?? []);
      expect(commands.length).toBeGreaterThan(3);
      for (const command of commands) expect(seen.offers).toContain(command);
    });
  }

  if (can.share) {
    it('shares an answer with everybody, saying who did', async () => {
      const ann = await driver().enter('Ann', 'en');
      await ann.ask('backend zfs');
      const shared = await ann.share?.();
      expect(shared?.isPublic).toBe(true);
      expect(shared?.text).toContain('Shared by');
      expect(shared?.text).toContain('zfs — ');
    });
  }

  if (can.forbid) {
    it('explains a file that it may not read, and what to change', async () => {
      const seen = await (await driver().enter('Ann', 'en')).reviewForbidden?.(TINY);
      expect(seen?.text).toContain('files:read');
    });
  }
}

/** What Ann answers; everything else she says is done. */
const ANSWERS = /^onboard choose (?:systemd init|ext4 fs|overlay2 existing|\S+ backend)$/;

/** Registers the walk of one path of the onboarding: only what is offered is taken, from the beginning to the end. */
export function describeOnboarding(driver: () => ContractDriver, path: string): void {
  it(`leads through the onboarding, one step at a time (${path})`, async () => {
    const ann = await driver().enter('Ann', 'en');
    let seen = await ann.ask('onboard');
    expect(seen.text).toContain('Which of these is yours?');
    for (let stops = 0; !seen.text.includes('The onboarding is done'); stops += 1) {
      expect(stops, seen.text).toBeLessThan(30);
      const { offers } = seen;
      const offer =
        offers.find((each) => each === `onboard choose ${path} path`) ??
        offers.find((each) => ANSWERS.test(each)) ??
        offers.find((each) => each.startsWith('onboard done ')) ??
        '';
      expect(offer, seen.text).not.toBe('');
      seen = await (ann.take ? ann.take(offer) : ann.ask(offer));
      expect(seen.isPublic).toBe(false);
    }
    // Another day.
    expect((await ann.ask('onboard')).text).toContain('The onboarding is done');
  });
}
