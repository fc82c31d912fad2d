// What the compiler cannot say: habits of the house, and the walls between its rooms.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { walls } from './tools/lint/walls.js';

/** Rules for all code, on top of the strict sets. */
const habits = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  eqeqeq: 'error',
  'no-console': 'off',
  'object-shorthand': 'error',
  'prefer-template': 'error',
};

/** The strict type-checked set, where it asks for more than it gives. */
const tuning = {
  '@typescript-eslint/consistent-type-imports': 'error',
  // A listener or a prop may be handed a promise-returning arrow; what matters is that no promise is dropped.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // Asks for `!`, which no-non-null-assertion refuses.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  // Spreading a string gives code points, which is what is wanted where it is done.
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports: a thing has one name wherever it is used.',
};
const noStaticStyle = {
  selector: 'SvelteAttribute[key.name="style"]',
  message: 'The page’s CSP refuses style="…". Use a class, or a style: directive for what is computed.',
};
const noWaiting = {
  selector: 'CallExpression[callee.property.name="waitForTimeout"]',
  message: 'A test waits for what a visitor would see, or moves the clock; it never sleeps.',
};

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'artifacts/', 'test-results/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: { ...habits, ...tuning, 'no-restricted-syntax': ['error', namedExports] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig }, globals: globals.browser },
  },
  // svelte-check proves the types in components. Type-aware rules on top would double the time of the whole lint.
  { files: ['**/*.svelte'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      'svelte/no-unused-props': 'off',
      'no-restricted-syntax': ['error', noStaticStyle],
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      // State of the show is replaced, never mutated; a Set inside a function is just a Set.
      'svelte/prefer-svelte-reactivity': 'off',
      // `let { a } = $props()` is Svelte’s own idiom.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // Tests reach into what may be undefined, and build odd input on purpose.
    files: ['**/*.test.ts', '**/*.fixture.ts', 'e2e/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['e2e/**'],
    rules: {
      'no-restricted-syntax': ['error', namedExports, noWaiting],
      // Playwright’s fixtures without a dependency are written `({}, use)`.
      'no-empty-pattern': 'off',
    },
  },
  { files: ['**/*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...ts.configs.disableTypeChecked },
  { files: ['**/*.{js,cjs}', 'tools/**'], languageOptions: { globals: globals.node } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...walls,
);
