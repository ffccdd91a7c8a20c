/** One line for the operator. Never holds a token or what users wrote. */
export type Log = (line: string) => void;
