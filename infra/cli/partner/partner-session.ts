import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import * as z from 'zod';
import type { Run } from '#infra/cli/commands/run.ts';
import { checked } from '#infra/cli/commands/session.ts';
import type { Output } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { readSeed } from '#infra/cli/seed-file.ts';
import { readLocalEndpoints } from '#infra/cli/target.ts';
import { createHandoverClient, type HandoverClient } from '#shared/client/client.ts';
import { organisationId } from '#shared/domain/ids.ts';

/** What a partner's command works with: the API under the partner's own token, one organisation, and where the answer goes. */
export type PartnerSession = Output & {
  readonly client: HandoverClient;
  readonly organisationId: string;
  readonly run: Run;
  /** A command that goes on from here, as it is to be typed. */
  readonly commandFor: (command: string, ...more: readonly string[]) => string;
};

const given = z.object({
  api: z.string().optional(),
  tokenFile: z.string().optional(),
  org: z.string().optional(),
  local: z.boolean().default(false),
  state: z.string().optional(),
  json: z.boolean().default(false),
});
type Given = z.infer<typeof given>;

/** A token travels with every call: only over TLS, or within this machine. */
const origin = z
  .url({ protocol: /^https?$/, error: 'the address of the API is asked for, such as https://api.example.com.' })
  .transform((text) => new URL(text))
  .refine(({ protocol, hostname }) => protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname), 'https is asked for.')
  .transform((url) => url.href.replace(/\/+$/, ''));

function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new RefusedError('TOKEN_FILE', `${file} cannot be read: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function localAccess({ state }: Given) {
  const endpoints = readLocalEndpoints(state);
  return { api: endpoints.apis['api'], token: readSeed(state ?? '.local')?.token };
}

function accessOf(options: Given, environment: NodeJS.ProcessEnv): { readonly api: string; readonly token: string } {
  const local = options.local ? localAccess(options) : { api: environment['HANDOVER_API'], token: environment['HANDOVER_TOKEN'] };
  const api = options.api ?? local.api;
  const token = options.tokenFile === undefined ? local.token : tokenIn(options.tokenFile);
  if (api === undefined || api === '')
    throw new RefusedError('API_MISSING', 'Say where the API is: HANDOVER_API or --api, or --local for the cloud that npm start runs.');
  if (token === undefined || token === '')
    throw new RefusedError('TOKEN_MISSING', 'Say who calls: put your token into HANDOVER_TOKEN, or name a file with --token-file.');
  return { api: checked('API', origin, api), token };
}

/** Opens the API with the partner's token from the options or the environment. AWS credentials play no part. */
export function openPartnerSession(command: Command, run: Run, environment = process.env): PartnerSession {
  const options = given.parse(command.optsWithGlobals());
  const org = options.org ?? environment['HANDOVER_ORG'];
  if (org === undefined) throw new RefusedError('ORGANISATION_MISSING', 'Say which organisation: --org org_…, or HANDOVER_ORG.');
  const id = checked('--org', organisationId, org);
  const { api, token } = accessOf(options, environment);
  const where = options.local ? ['--local', ...(options.state === undefined ? [] : ['--state', options.state])] : [];
  return {
    client: createHandoverClient({ baseUrl: api, token }),
    organisationId: id,
    json: options.json,
    write: run.out,
    run,
    commandFor: (name, ...more) => {
      // What is named comes before the options, as one would type it.
      const first = more[0]?.startsWith('-') === false ? 1 : 0;
      return ['handover', name, ...more.slice(0, first), '--org', id, ...more.slice(first), ...where].join(' ');
    },
  };
}
