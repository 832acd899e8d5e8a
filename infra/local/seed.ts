import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createPartner, createSeller, type PartnerCreator, type PartnerWish } from '#infra/cli/partner-operations.ts';
import { asError } from '#infra/cli/refusal.ts';
import { readSeed, type Seed, writeSeed } from '#infra/cli/seed-file.ts';
import { type LocalEndpoints, localTarget } from '#infra/cli/target.ts';
import { createToken } from '#infra/cli/token-operations.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import { seedWholesale } from '#infra/local/seed-wholesale.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { partnerScopes, type Scope, sellerScopes } from '#shared/domain/scopes.ts';
import { endOf } from '#shared/domain/token.ts';
import { newId } from '#shared/runtime/ids.ts';

/** Where a seed reaches the cloud that it fills, and the folder in which that keeps its state. */
export type SeedTarget = LocalEndpoints & { readonly folder: string };

const wish = { name: 'Nordlicht Partner GmbH', contactEmail: 'erika@nordlicht.example', language: 'en' } as const;
const sellerWish = { name: 'Handelshaus Commerce', contactEmail: 'orders@handelshaus.example', language: 'en' } as const;
/** Days of the virtual clock, which a demo moves on by months. */
const tokenDays = 3650;

type Account = Seed['seller'];

async function isGood(operator: PartnerCreator, kept: Account): Promise<boolean> {
  const { tokens } = await operator.tokens.list(kept.partnerId);
  const token = tokens.find(({ hash }) => hash === tokenHash(kept.token));
  return token !== undefined && endOf(token, operator.now()) === undefined;
}

async function plant(operator: PartnerCreator, make: typeof createPartner, of: PartnerWish, scopes: readonly Scope[]): Promise<Account> {
  const created = await make(operator, { ...of, tokenDays });
  if (!created.ok) throw asError(created.error);
  const { partner, token } = created.value;
  const { id, name, contactEmail } = partner;
  if (token !== undefined) return { partnerId: id, name, contactEmail, token: token.secret };
  // The account is there and its token is not in our file any more: its secret cannot be had again.
  const another = await createToken(operator, {
    partnerId: id,
    name: `local-${newId('token').slice(-12).toLowerCase()}`,
    scopes,
    days: tokenDays,
  });
  if (!another.ok) throw asError(another.error);
  return { partnerId: id, name, contactEmail, token: another.value.secret };
}

async function isWhole(operator: PartnerCreator, kept: Seed): Promise<boolean> {
  return (await isGood(operator, kept)) && (await isGood(operator, kept.seller));
}

async function plantAll(operator: PartnerCreator): Promise<Seed> {
  const partner = await plant(operator, createPartner, wish, partnerScopes);
  return { ...partner, seller: await plant(operator, createSeller, sellerWish, sellerScopes) };
}

/**
 * Leaves word of where the cloud is (`endpoints.json`, for the command line and the demo), and puts into it, once, a partner and a
 * seller with their tokens (`seed.json`, readable by its owner only); the partner may provision wholesale customers. Tells them in lines to
 * print.
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
    plan: apiGatewayUsagePlan(target.apiGateway, target.planIds),
  };
  const kept = readSeed(folder);
  const whole = kept !== undefined && (await isWhole(operator, kept)) ? kept : await plantAll(operator);
  const planted = { ...whole, provisioningId: await seedWholesale(target, operator.name, whole) };
  if (kept?.provisioningId !== planted.provisioningId || whole !== kept) writeSeed(folder, planted);
  return [
    `partner          ${planted.name} (${planted.partnerId})`,
    `its contact      ${planted.contactEmail}`,
    `token            ${planted.token}`,
    `provisioning id  ${planted.provisioningId}`,
    `seller           ${planted.seller.name} (${planted.seller.partnerId})`,
    `its token        ${planted.seller.token}`,
  ];
}
