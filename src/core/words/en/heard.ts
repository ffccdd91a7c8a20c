/** What people say in English that is read beside names and questions. Folded (lower case); no reader sees it. */
import { aroundOptionsEn } from './around-options.ts';
import { askedEn } from './asked.ts';
import { optionTalkEn } from './option-talk.ts';
import { pasteFormsEn } from './paste-forms.ts';
import { questionFormsEn } from './question-forms.ts';
import { reactionsEn } from './reactions.ts';
import { talkEn } from './talk.ts';
import { talkFormsEn } from './talk-forms.ts';

export const heardEn = {
  ...talkEn,
  ...reactionsEn,
  ...askedEn,
  ...aroundOptionsEn,
  ...optionTalkEn,
  ...pasteFormsEn,
  ...talkFormsEn,
  ...questionFormsEn,
  leads: (
    'and, but, so, or, also, what about, how about, what if, if, is it the same, is, are, partition, disk, ' +
    "rootfs, wait, im, im on, does it change, same, instead, now, then, it is, it's, its, this is, that is, " +
    "i am, i'm, i have, i run, i use, we run, we use, we have, i want, i need, we need, it should do, " +
    'it runs, with, on, for, in, under, using, to, a, an, the, my, our, host, machine, server, box, mode, ' +
    'system, root, filesystem, please, still, too, as well, there, here, ok, okay, oh, hm, well, yes, no, ' +
    "nope, sorry, actually, correction, btw, by the way, just, only, though, running, i'm on, mine is, " +
    "it's on, the answer is, does it hold, does that hold, does it apply, does that apply, is that true, " +
    'is it true, is it different, any different, what changes, same story, same thing, still valid, ' +
    'still true, one, ones, boxes, machines, gentoo-sources, gentoo-kernel, gentoo-kernel-bin, ' +
    'vanilla-sources, dist-kernel, from, sources, gentoo, forgot to say, forgot to mention, i forgot to say, ' +
    'should have said, self built, self-built, self compiled, self-compiled, compiled it myself, ' +
    'built it myself, own kernel, custom kernel, custom, no wait, at all, board'
  ).split(', '),
  /** Words that say nothing about files that come with them: they are no question that was passed over. */
  courtesies: [
    'hello',
    'hi',
    'hey',
    'thanks',
    'thank you',
    'check',
    'review',
    'look at',
    'look',
    'have a look',
    'take a look',
    'can you',
    'could you',
    'me',
    'this',
    'that',
    'it',
    'is',
    'config',
    'configuration',
    '.config',
    'kernel',
    'file',
    'files',
    'log',
    'dmesg',
    'attached',
    'at',
    'of',
    'again',
    'new',
    'ok',
    'okay',
    'rebuilt',
    'i rebuilt',
    'after',
    'your',
    'changes',
    'from',
    'fix',
    'fixed',
    'better',
    'would you',
    'you',
    'take',
    'what do you think',
    'does',
    'to',
    'here',
    'someone',
    'somebody',
    'anyone',
    'over',
    'please',
    'or',
    'anything',
    'any idea',
    'what is wrong',
    "what's wrong",
    'what is missing',
    "what's missing",
    'does it look ok',
    'look ok',
    'good',
    'right',
    'correct',
    'one',
    'setup',
    'daemon.json',
    'package.use',
    'make.conf',
    'docker info',
    'output',
    'docker',
    'gentoo',
    'run',
    'will',
    'work',
    'enough',
    'everything',
    'all',
    'there',
    'are',
    'problems',
    'any problems',
  ],
  /** What asks for what a review tells: what is missing, whether it works. */
  reviewAsks: [
    'ok',
    'okay',
    'fine',
    'healthy',
    'enough',
    'right',
    'correct',
    'wrong',
    'broken',
    'dead',
    'missing',
    'everything',
    'check',
    'review',
    'fix',
    'bad',
    'nonsense',
    'look',
    'problem',
    'problems',
    'issue',
    'help',
    'works',
    'work',
    'change',
    'need',
    'needed',
    'fails',
    'failing',
    'why',
    'worry',
    'what do you see',
    'any idea',
    'good',
  ],
  /** Beside files: they are those of before, changed since. */
  rebuilt: ['rebuilt', 'again', 'fixed', 'recompiled', 'changed'],
  /** Before the name of a machine. */
  machines: ['host', 'hostname', 'server', 'machine', 'node', 'box', 'vm', 'called', 'named'],
  /** Words that say what the host is. */
  host: {
    rootless: ['without root', 'as a user'],
    arm64: ['raspberry pi'],
  },
  /** What stands before a version. */
  versioned: {
    docker: ['docker version'],
    kernel: ['kernel version'],
  },
  /** Whose host is meant. */
  scope: {
    person: ['me'],
    channel: ['channel'],
    workspace: ['server', 'workspace', 'team', 'everybody'],
  },
  /** What is to be done with a remembered host. */
  wish: {
    show: ['show'],
    edit: ['edit', 'change'],
    forget: ['forget', 'clear'],
  },
  /** In the place of a value: nothing is said about it. */
  any: ['', 'any', 'unknown', 'default', '-'],
  yes: ['yes', 'true', 'on', '1'],
  no: ['no', 'false', 'off', '0'],
  /** The person who asks. */
  me: ['me'],
  /** Between things that are compared. */
  between: ['vs', 'vs.', 'with', 'and'],
  /** Leaves a chat. */
  leave: ['exit', 'quit', ':q'],
};
