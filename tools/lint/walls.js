// Who may import whom (docs/architecture.md), as lint rules whose message says why.

/** Fixtures and tests may use what tests use, besides what their room may. */
const TESTS = ['**/*.test.ts', '**/*.fixture.ts'];

/** Packages whose name starts with one of these, and no others. */
function onlyPackages(names, message) {
  const own = names.map((name) => name.replaceAll('/', '\\/')).join('|');
  return { regex: `^(?!\\.{1,2}\\/)(?!(?:${own})(?:\\/|$))`, message };
}

/** Relative imports that lead into one of these rooms. */
function noRoom(rooms, message) {
  return { regex: `^(?:\\.{1,2}\\/)+(?:${rooms.join('|')})\\/`, message };
}

function noElectron(message) {
  return { regex: '^electron(?:\\/|$)', message };
}

function wall(files, patterns, ignores = []) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const coreIsPure =
  'core is pure, so that it runs in Electron, in a browser and in a test alike: Valibot, and nothing else.';
const coreStandsAlone = 'core stands alone: the other rooms import it, never the other way round.';
const meetInBridge = 'electron and renderer meet in core/bridge.ts alone; neither may know the other.';
const rendererIsPage =
  'The renderer is a web page: core, Svelte and its libraries; never Node, never Electron.';
const noBuildRoom = 'Product code never imports tests or developer tools.';
const parsedByHost =
  'Hosts check the files and serve deck.json; the page trusts it, and stays small without Valibot and YAML.';

const OUTSIDE_CORE = ['electron', 'renderer', 'e2e', 'tools', 'assets'];
const PAGE = [
  'svelte',
  'vite',
  '@lucide/svelte',
  '@fontsource-variable',
  'd3-geo',
  'd3-path',
  'topojson-client',
  'geojson',
];
/** The later of two walls replaces the earlier, so that one inside a room repeats the room’s. */
const HOST = [
  noRoom(['renderer'], meetInBridge),
  noRoom(['e2e', 'tools'], noBuildRoom),
  { regex: '^svelte(?:\\/|$)', message: 'Svelte lives in the renderer.' },
  {
    regex: '^electron(?:\\/|$)',
    importNames: ['shell', 'default'],
    message: 'By name, and never the shell: what it opens stands in front of the show.',
  },
];
const RUNNERS = ['vitest', 'fast-check', 'vitest-browser-svelte'];

export const walls = [
  wall(
    ['core/**/*.ts'],
    [onlyPackages(['valibot'], coreIsPure), noRoom(OUTSIDE_CORE, coreStandsAlone)],
    TESTS,
  ),
  wall(
    ['core/deck/**/*.ts'],
    [
      onlyPackages(['valibot'], coreIsPure),
      noRoom(OUTSIDE_CORE, coreStandsAlone),
      noRoom(['show', 'settings'], 'The deck knows nothing of how it is shown, nor of a kiosk’s settings.'),
    ],
    TESTS,
  ),
  wall(
    ['core/settings/**/*.ts', 'core/hours/**/*.ts'],
    [
      onlyPackages(['valibot'], coreIsPure),
      noRoom(OUTSIDE_CORE, coreStandsAlone),
      noRoom(['show'], 'Settings and opening hours know nothing of the show.'),
    ],
    TESTS,
  ),
  wall(
    TESTS.map((pattern) => `core/${pattern}`),
    [onlyPackages(['valibot', 'node:', ...RUNNERS], coreIsPure), noRoom(OUTSIDE_CORE, coreStandsAlone)],
  ),

  wall(['electron/**/*.ts'], HOST),
  wall(
    ['exhibition', 'shown', 'settings', 'files', 'timing', 'command-line'].map(
      (room) => `electron/${room}/**/*.ts`,
    ),
    [...HOST, noElectron('This room is plain Node: the build, the check and tests use it without Electron.')],
  ),
  wall(
    ['electron/preload.ts'],
    [
      onlyPackages(['electron'], 'The preload is the bridge over ipcRenderer, and nothing else.'),
      {
        regex: '^electron(?:\\/|$)',
        allowImportNames: ['contextBridge', 'ipcRenderer'],
        message: 'The preload is the bridge over ipcRenderer, and nothing else.',
      },
      {
        regex: '^\\.{1,2}\\/(?!core\\/bridge\\.ts$)',
        message: 'The preload imports core/bridge.ts, and nothing else.',
      },
    ],
  ),

  wall(
    ['renderer/**/*.{ts,svelte}'],
    [
      { regex: '^(?:valibot|yaml)(?:\\/|$)', message: parsedByHost },
      onlyPackages(PAGE, rendererIsPage),
      noRoom(['electron'], meetInBridge),
      noRoom(['e2e', 'tools'], noBuildRoom),
    ],
    TESTS,
  ),
  wall(
    TESTS.map((pattern) => `renderer/${pattern}`),
    [
      onlyPackages(['node:', ...PAGE, ...RUNNERS], rendererIsPage),
      noRoom(['electron'], meetInBridge),
      noRoom(['e2e'], noBuildRoom),
    ],
  ),

  wall(
    ['e2e/**/*.ts'],
    [
      noRoom(['renderer'], 'An end-to-end test sees the screen, not the components.'),
      noRoom(['electron'], 'An end-to-end test drives the built program, not its modules.'),
    ],
  ),
];
