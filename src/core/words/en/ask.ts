/** English words for answers to free text: what was read from it, guesses, and what is not known. */
export const askEn = {
  ask: {
    readFromText: (parts: string): string => `Read from your text: ${parts}.`,
    alsoAsked: (question: string, title: string): string => `You also ask ${question}: that is ${title}.`,
    alsoNear: (question: string, title: string): string => `You also ask ${question}. Nearest to that: ${title}.`,
    leftOpen: (question: string): string => `This does not answer ${question}. Ask that by itself.`,
    alsoInText: 'Also in this text',
    alsoPossible: 'It may also be',
    noDirectAnswer: 'I have no direct answer to that',
    noFlag: (name: string): string => `I know no USE flag ${name} of docker or the packages around it`,
    nearest: 'These come nearest; is it one of them?',
    unknownMessage: 'I do not know this message',
    whichDoYouSee: 'These come nearest. Which of them do you see?',
    unknownHint:
      'Nothing that I know covers it. The whole message, or the name of what it is about, may help; and I can do this:',
    offTopic: 'I only know Docker on Gentoo and the kernel below it',
    offTopicHint: 'I found nothing about this. What I can do:',
    optionsPaste: 'These are kernel options: I can review them',
    optionsPasteHint: 'Send them again as a message of their own, without a command, or as a file to `analyze`.',
    quietPaste: 'No line of this text is a message that I know',
    quietPasteHint:
      'Debug lines and what is known to be harmless were left out. If something does not work, paste the line that says so, or tell what happens.',
    greeting: 'Hello! I know Docker on Gentoo and the kernel below it',
    greetingHint: 'Ask in your own words, paste a message, or hand me a kernel configuration.',
    welcome: 'You are welcome. Ask again whenever something comes up',
    canOnboard: 'the steps from nothing to the first container',
    canFix: 'the cause and cure of a message that you paste',
    canRecommend: 'which storage driver for your host',
    canHelp: 'everything that can be asked',
    moveTitle: (from: string): string => `Moving away from ${from}`,
    moveAdvice: 'Nothing moves by itself: save the images, change the driver, restart, load them. Volumes stay.',
  },
};
