import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createPartner, type PartnerCreator } from '#infra/cli/partner-operations.ts';
import { asError } from '#infra/cli/refusal.ts';
import { type LocalEndpoints, localTarget } from '#infra/cli/target.ts';
import { createToken } from '#infra/cli/token-operations.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import { partnerId } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { scope } from '#shared/domain/scopes.ts';
import { endOf } from '#shared/domain/token.ts';
import { newId } from '#shared/runtime/ids.ts';

/** Where a seed reaches the cloud that it fills, and the folder in which that keeps its state. */
export type SeedTarget = LocalEndpoints & { readonly folder: string };

const wish = { name: 'Nordlicht Partner GmbH', contactEmail: 'erika@nordlicht.example', language: 'en' } as const;
/** Days of the virtual clock, which a demo moves on by months. */
const tokenDays = 3650;

const keptSeed = z.object({ partnerId, name: z.string(), contactEmail: z.string(), token: z.string() });
/** What `seed.json` keeps: the partner to try things with, and its token. */
export type Seed = z.infer<typeof keptSeed>;

/** The seed that was planted last; undefined when there was none. */
export function readSeed(folder: string): Seed | undefined {
  try {
    return keptSeed.parse(JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

async function isGood(operator: PartnerCreator, kept: Seed): Promise<boolean> {
  const { tokens } = await operator.tokens.list(kept.partnerId);
  const token = tokens.find(({ hash }) => hash === tokenHash(kept.token));
  return token !== undefined && endOf(token, operator.now()) === undefined;
}

async function plant(operator: PartnerCreator): Promise<Seed> {
  const created = await createPartner(operator, { ...wish, tokenDays });
  if (!created.ok) throw asError(created.error);
  const { partner, token } = created.value;
  const { id, name, contactEmail } = partner;
  if (token !== undefined) return { partnerId: id, name, contactEmail, token: token.secret };
  // The partner is there and its token is not in our file any more: its secret cannot be had again.
  const another = await createToken(operator, {
    partnerId: id,
    name: `local-${newId('token').slice(-12).toLowerCase()}`,
    scopes: scope.options,
    days: tokenDays,
  });
  if (!another.ok) throw asError(another.error);
  return { partnerId: id, name, contactEmail, token: another.value.secret };
}

/**
 * Leaves word of where the cloud is (`endpoints.json`, for the command line and the demo), and puts into it, once, a partner with
 * its token (`seed.json`, readable by its owner only). Tells them in lines to print.
 */
export async function seed({ folder, ...endpoints }: SeedTarget): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'endpoints.json'), `${JSON.stringify(endpoints, null, 2)}\n`);
  const target = await localTarget(endpoints);
  const operator: PartnerCreator = {
    name: userInfo().username,
    requestId: `seed-${newId('event').slice(4)}`,
    newId,
    now: () => target.now,
    partners: dynamoPartnerStore(target.table, loadSystemKeys(target.table)),
    tokens: dynamoTokenStore(target.table),
    plan: apiGatewayUsagePlan(target.apiGateway, target.planId),
  };
  const kept = readSeed(folder);
  const planted = kept !== undefined && (await isGood(operator, kept)) ? kept : await plant(operator);
  if (planted !== kept) writeFileSync(join(folder, 'seed.json'), `${JSON.stringify(planted, null, 2)}\n`, { mode: 0o600 });
  return [
    `partner          ${planted.name} (${planted.partnerId})`,
    `its contact      ${planted.contactEmail}`,
    `token            ${planted.token}`,
  ];
}
