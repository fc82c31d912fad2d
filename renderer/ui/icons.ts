// The icons of the interface, by what they stand for.
export { default as PreviousIcon } from '@lucide/svelte/icons/chevron-left';
export { default as NextIcon } from '@lucide/svelte/icons/chevron-right';
export { default as PauseIcon } from '@lucide/svelte/icons/pause';
export { default as PlayIcon } from '@lucide/svelte/icons/play';
export { default as OverviewIcon } from '@lucide/svelte/icons/layout-grid';
export { default as SourcesIcon } from '@lucide/svelte/icons/library';
export { default as TextSizeIcon } from '@lucide/svelte/icons/a-large-small';
export { default as ContrastIcon } from '@lucide/svelte/icons/contrast';
export { default as CloseIcon } from '@lucide/svelte/icons/x';
export { default as TouchIcon } from '@lucide/svelte/icons/pointer';
