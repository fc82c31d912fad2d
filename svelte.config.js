// Svelte's compiler, for Vite, svelte-check and ESLint alike.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess({ script: false, style: false }),
  compilerOptions: { runes: true },
};
