import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return packaged.executablePath();
}

/**
 * A headless Chromium that comes inside a package, so that nothing has to be installed. Its libraries unpack only where it believes to run in Lambda.
 * `CHROMIUM_PATH` points to another one where the package's does not run (other than Linux x64).
 * Nothing is fetched from outside: every host but the loopback one is unreachable.
 */
export async function launchBrowser(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const own = process.env['CHROMIUM_PATH'];
  const executablePath = own !== undefined && existsSync(own) ? own : await packagedChromium();
  return chromium.launch({
    executablePath,
    // Not the package's default arguments: those switch off web security and run everything in one process.
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--font-render-hinting=none',
    ],
  });
}
