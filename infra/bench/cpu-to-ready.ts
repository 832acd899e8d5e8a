import { spawnSync } from 'node:child_process';

/** Loads a bundle and says how much processor time the process has had by then, Node's own start included. */
const probe = `const { handler } = require(process.argv[1]);
const { user, system } = process.cpuUsage();
if (typeof handler !== 'function') throw new Error('no handler');
process.stdout.write(String((user + system) / 1000));
process.exit(0);`;

/** Milliseconds of processor time from the start of the process until the function's handler is loaded. */
export function cpuToReady(file: string, settings: Readonly<Record<string, string>>): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', probe, file], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      // As Lambda sets them: libraries look there whether they are at home.
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      LAMBDA_TASK_ROOT: '/var/task',
      _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
      // Nobody listens there: what is asked for at the start fails after the measurement.
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      ...settings,
    },
  });
  if (status !== 0) throw new Error(`${file} could not be loaded: ${stderr}`);
  return Number(stdout);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
