/** English words of moves to another kernel, and of several kernels side by side. */
export const moveEn = {
  move: {
    title: (from: string | null, to: string): string => (from === null ? `to Linux ${to}` : `Linux ${from} → ${to}`),
    after: (kernel: string, verdict: string): string => `After \`make olddefconfig\` of Linux ${kernel}: ${verdict}`,
    changes: (kernel: string): string => `What Linux ${kernel} changes`,
    noChanges: 'None of the options that Docker is about changes.',
    dropped: (causes: string, names: string): string => `Because ${causes}, these go off: ${names}`,
    off: (names: string): string => `Go off: ${names}`,
    gone: (names: string): string => `This kernel has them no more: ${names}`,
    renamed: (symbol: string, successors: string, count: number): string =>
      `${symbol} is gone; ${successors} ${count === 1 ? 'does' : 'do'} its work`,
    added: (names: string): string => `New, and on: ${names}`,
    changed: (names: string): string => `Other values: ${names}`,
    minor: (names: string): string => `Different too, but nothing reviewed here needs it: ${names}`,
    copy: 'Copy the old `.config` into the source directory of the new kernel; what follows is done there.',
    asItIs: (kernel: string): string => `As it is, for Linux ${kernel}`,
    asItIsUnnamed: 'As it is',
    byKernelOption: (from: string, to: string): string =>
      `The file is of Linux ${from}. {say:kernel=${to}} is taken as a move to that kernel, the same as {say:to=${to}}.`,
    rehearsed: (linux: string, arch: string): string =>
      `Rehearsed with the Kconfig files of Linux ${linux} (${arch}). Drivers that switch an option on by themselves are taken to stay as the file has them.`,
    standIn: (kernel: string, linux: string): string =>
      `There are no Kconfig files of Linux ${kernel} here: those of ${linux} stand in.`,
    noTree: (kernel: string, arch: string): string =>
      `The move to Linux ${kernel} cannot be rehearsed: there are Kconfig files of 64-bit x86 and arm64 only, this file is for ${arch}`,
    noTreeWhy: 'What follows is about the file as it is.',
    notWhole: (kernel: string): string =>
      `This is a part of a configuration: judged as one for Linux ${kernel}, not rehearsed`,
    notWholeWhy:
      'What a part does not name, the new kernel decides. To see what becomes of the rest, give the whole `.config`.',
    kernelHead: (name: string, kernel: string): string => `${name}, Linux ${kernel}`,
    compared: (from: string, to: string): string => `From ${from} to ${to}`,
    compareNothing: 'They have the same of all options that Docker is about.',
    perKernel: (good: number, all: number): string =>
      `Docker runs on ${good} of ${all} kernels. One section for each; a fix is for its own kernel only.`,
    /** Of kernels of which not everything is known. */
    perPart: (broken: number, all: number): string =>
      `${broken === 0 ? `I found nothing wrong in what is shown of these ${all} kernels; the rest of them is not known.` : `Docker does not work with ${broken} of ${all} kernels as they are.`} One section for each; a fix is for its own kernel only.`,
    filesOf: (name: string): string => `{say:fragment} is the fix for ${name}.`,
  },
};
