import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { CompleteSettings, Template, TemplateRelease } from '#shared/domain/wholesale/template.ts';
import type { SubPartner, WholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';
import { provisioningIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { aPartner, aPartnerPerson, put } from '#test/support/people.ts';

const begin = '2026-01-05T08:00:00.000Z';

/** A wholesale subscription of a partner, as an operator grants it. */
export async function aWholesaleSubscription(table: TestTable, partnerId: PartnerId, over: Partial<WholesaleSubscription> = {}) {
  const id = newId('wholesaleSubscription');
  const subscription: WholesaleSubscription = {
    id,
    partnerId,
    number: 'Sub23452345',
    state: 'active',
    billingStartDate: '2026-01-01',
    createdAt: begin,
    version: 1,
    ...over,
  };
  await put(table, itemOf('wholesale-subscription', wholesaleKeys.subscription(partnerId, subscription.id), subscription));
  return subscription;
}

/** A template that was submitted, with its first release. */
export async function aSubmittedTemplate(
  table: TestTable,
  partnerId: PartnerId,
  settings: CompleteSettings,
): Promise<Template & { readonly provisioningId: string }> {
  const id = newId('template');
  const template = {
    id,
    partnerId,
    kind: 'wholesale',
    state: 'submitted',
    settings,
    provisioningId: provisioningIdOf(id),
    templateVersion: 1,
    submittedAt: begin,
    createdAt: begin,
    changedAt: begin,
    version: 2,
  } as const;
  const release: TemplateRelease = { templateId: id, templateVersion: 1, settings, from: begin };
  await put(table, itemOf('template', wholesaleKeys.template(partnerId, id), template));
  await put(table, itemOf('template-release', wholesaleKeys.templateRelease(id, 1), release));
  return template;
}

/**
 * A partner that may provision wholesale customers: an administrating person, an active subscription, a submitted template, and a caller of
 * every scope. `over`: settings of the template in which it differs from the usual.
 */
export async function aWholesalePartner(table: TestTable, over: Partial<CompleteSettings> = {}) {
  const partner = await aPartner(table);
  const administrator = await aPartnerPerson(table, partner);
  const subscription = await aWholesaleSubscription(table, partner.id);
  const settings: CompleteSettings = {
    name: `Small offices ${partner.id.slice(-6)}`,
    serviceProviderAdministrator: administrator.id,
    country: 'US',
    language: 'en_US',
    wholesaleSubscription: subscription.id,
    authentication: { method: 'own' },
    email: { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: true },
    calling: { callingInApp: true, emergencyDisclaimer: true, mobileDialling: false },
    administrationAccess: true,
    ...over,
  };
  const template = await aSubmittedTemplate(table, partner.id, settings);
  const caller = aPartnerCaller({ partnerId: partner.id });
  return { partner, administrator, subscription, settings, template, provisioningId: template.provisioningId, caller };
}

/** Makes one partner work under another. */
export async function makeSubPartner(
  table: TestTable,
  parentId: PartnerId,
  partnerId: PartnerId,
  over: Partial<SubPartner> = {},
): Promise<SubPartner> {
  const relation: SubPartner = {
    parentId,
    partnerId,
    subscriptionNumber: 'Sub23452346',
    state: 'active',
    billingStartDate: '2026-01-01',
    createdAt: begin,
    version: 1,
    ...over,
  };
  await put(table, itemOf('sub-partner', wholesaleKeys.subPartner(parentId, partnerId), relation));
  await put(table, itemOf('sub-partner', wholesaleKeys.worksUnder(partnerId), relation));
  return relation;
}
