// The icons of the panel, by what they stand for.
export { default as DeleteIcon } from '@lucide/svelte/icons/delete';
export { default as LockIcon } from '@lucide/svelte/icons/lock';
export { default as LessIcon } from '@lucide/svelte/icons/minus';
export { default as MoreIcon } from '@lucide/svelte/icons/plus';
export { default as ChosenIcon } from '@lucide/svelte/icons/check';
export { default as RefusedIcon } from '@lucide/svelte/icons/triangle-alert';
export { default as DriveIcon } from '@lucide/svelte/icons/usb';
