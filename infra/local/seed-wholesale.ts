import type { Target } from '#infra/cli/target.ts';
import { grantWholesale } from '#infra/cli/wholesale-operations.ts';
import { holderOf } from '#shared/adapters/dynamodb/address-holders.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTemplateStore } from '#shared/adapters/dynamodb/templates.ts';
import { dynamoWholesaleGrants } from '#shared/adapters/dynamodb/wholesale-grants.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import { partnerScopes } from '#shared/domain/scopes.ts';
import type { TemplateSettings } from '#shared/domain/wholesale/template.ts';
import { templates } from '#shared/domain/wholesale/templates.ts';
import { provisioningIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';

const number = 'Sub23452345';
const name = 'Small offices';

function done<T>(outcome: Result<T, { readonly code: string }>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Wholesale was not planted: ${outcome.error.code}`);
}

/** Lets a partner provision wholesale customers at once: a subscription, and a submitted template of which it gives the provisioning id. */
export async function seedWholesale(
  { table, now: at }: Target,
  operator: string,
  partner: { readonly partnerId: PartnerId; readonly contactEmail: string },
): Promise<string> {
  const now = () => at;
  const { partnerId } = partner;
  const requestId = `seed-${newId('event').slice(4)}`;
  const [hashes, grants] = [loadSystemKeys(table), dynamoWholesaleGrants(table)];
  const store = dynamoTemplateStore(table, hashes);
  const { found } = await store.list(partnerId, 100, undefined);
  const planted = found.find(({ settings, state }) => settings.name === name && state === 'submitted');
  if (planted?.provisioningId !== undefined) return planted.provisioningId;

  const subscription = (await grants.subscriptions(partnerId)).find(({ state }) => state === 'active');
  const wish = { partnerId, number, billingStartDate: at.toISOString().slice(0, 10) };
  const granted = subscription ?? done(await grantWholesale({ name: operator, requestId, newId, now, grants }, wish));
  const administrator = await holderOf(table, await hashes, partner.contactEmail);
  const settings: TemplateSettings = {
    name,
    serviceProviderAdministrator: administrator?.id,
    country: 'US',
    language: 'en_US',
    wholesaleSubscription: granted.id,
    authentication: { method: 'own' },
    email: { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: true },
    calling: { callingInApp: true, emergencyDisclaimer: true, mobileDialling: false },
    administrationAccess: true,
  };
  const uses = templates({ templates: store, provisioningIdOf, newId, now });
  const caller: PartnerCaller = { partnerId, actor: { kind: 'operator', name: operator }, scopes: [...partnerScopes] };
  const request = { caller, requestId, asked: undefined };
  const draft = found.find((one) => one.settings.name === name) ?? done(await uses.create(request, settings, () => undefined));
  const { provisioningId } = done(await uses.submit(request, draft.id, () => undefined));
  if (provisioningId === undefined) throw new Error('A submitted template has a provisioning id.');
  return provisioningId;
}
