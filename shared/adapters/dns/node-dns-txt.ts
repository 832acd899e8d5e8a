import { Resolver } from 'node:dns/promises';
import type { DnsTxt } from '#shared/domain/domains/dns-txt.ts';

/** Milliseconds that a name server has for its answer, and how often it is asked: together below a request's own limit. */
const timeout = 2_000;
const tries = 2;

/** Errors with which the DNS says that there is no such record; all others say that nobody could say. */
const none = new Set(['ENODATA', 'ENOTFOUND']);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** TXT records through Node's resolver; `servers`: addresses of name servers between commas, `system`: its own. */
export function nodeDnsTxt(servers: string): DnsTxt {
  const resolver = new Resolver({ timeout, tries });
  if (servers !== 'system') resolver.setServers(servers.split(',').map((server) => server.trim()));
  return {
    async lookup(name) {
      try {
        const records = await resolver.resolveTxt(name);
        return { kind: 'records', records: records.map((pieces) => pieces.join('')) };
      } catch (error) {
        return { kind: none.has(String(codeOf(error))) ? 'none' : 'unavailable' };
      }
    },
  };
}
