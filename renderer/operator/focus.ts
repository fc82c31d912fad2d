// Where the keyboard is when one part of the dialog takes another's place: at the new one, never at the page behind.
import type { Attachment } from 'svelte/attachments';

/** Takes the focus to a part as it comes up. */
export const takeFocus: Attachment<HTMLElement> = (part) => {
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
};

/** The same, unless something else has it: what had it is gone then. */
export const catchFocus: Attachment<HTMLElement> = (part) => {
  if (document.activeElement === document.body) takeFocus(part);
};
