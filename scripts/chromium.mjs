// Finds a Chromium, or installs Debian's; prints its path when run by itself.
import {spawnSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

const runs = file => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const candidates = () => {
  if (process.platform === 'darwin') return MACOS;
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ];
    return roots.filter(Boolean).flatMap(root => WINDOWS.map(path => join(root, path)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap(name => folders.map(folder => join(folder, name)));
};

const install = () => {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version'], {stdio: 'ignore'}).status !== 0) return;
  console.error('Pas de navigateur pour les tests : installation de chromium (environ 110 Mo)…');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...args) =>
    spawnSync('apt-get', args, {env, stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
  if (apt('update', '-q')) apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
};

/** The path of a browser to test with; `CHROME_PATH` decides when it is set. */
export const findChromium = () => {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!runs(given)) throw new Error(`CHROME_PATH vaut ${given}, qui ne peut pas être lancé.`);
    return given;
  }
  const found = candidates().find(runs);
  if (found) return found;
  install();
  const installed = candidates().find(runs);
  if (installed) return installed;
  throw new Error(
    'Les tests demandent Chrome, Chromium ou Edge : installez-en un (Debian : apt-get install ' +
      'chromium) ou donnez son chemin par CHROME_PATH.',
  );
};

/** Flags for a browser that talks to this machine only. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findChromium());
