import type { Detect } from '../kind.ts';

/** Lines that nothing but a boot loader, its settings or the kernel's log has. */
const LOADER =
  /^(?:BOOT_IMAGE=\S|[ \t#]{0,16}GRUB_CMDLINE_LINUX(?:_DEFAULT)?=|[ \t]{0,16}(?:APPEND|append|options)[ \t]{1,16}\S{1,200}=)|Kernel command line: /m;
/** Parameters that a command line without a loader's mark has: Raspberry Pi, EFI stub, unified kernel images. */
const ROOT = /(?:^|[ \t])(?:root|rootfstype|console|initrd)=\S/;

export const detectKernelCommandLine: Detect = (head, name) => {
  if (LOADER.test(head)) return 'certain';
  const text = head.trim();
  const isOneLine = text.length < 4096 && !text.includes('\n');
  if (!isOneLine) return 'no';
  if (ROOT.test(text)) return 'likely';
  return /cmdline/.test(name) && /^[\w.-]{2,}(?:=|$|[ \t])/.test(text) ? 'possible' : 'no';
};
