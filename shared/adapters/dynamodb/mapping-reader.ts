import * as z from 'zod';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { trialEmails } from '#shared/adapters/dynamodb/trial-emails.ts';
import { type PersonRef, personRef } from '#shared/domain/email.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { AddressHolder, MappedToRead, MappingRead, MappingStore, MappingWanted } from '#shared/domain/mapping/mapping-store.ts';
import {
  customerRelation,
  entitlement,
  type Organisation,
  organisation as organisationSchema,
  partner as partnerSchema,
  person,
} from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import type { TrialRead } from '#shared/domain/trial-store.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

const claim = z.object({ person: personRef });

/** One of everything that is read in one go: a key stands once in a batch, whatever asks for it. */
function distinct(wanted: readonly (Key | undefined)[]): Key[] {
  const found = wanted.filter((key) => key !== undefined);
  return [...new Map(found.map((key) => [`${key.PK}\n${key.SK}`, key])).values()];
}

function keysOf(wanted: MappingWanted, hashes: SystemKeys) {
  const { partnerId, organisationId, administratorEmail, partnerAdministratorEmail, companyName } = wanted;
  const named =
    companyName === undefined || partnerId === undefined ? undefined : keys.companyName(partnerId, hashes.companyNameHash(companyName));
  return {
    partner: partnerId === undefined ? undefined : keys.partner(partnerId),
    organisation: organisationId === undefined ? undefined : keys.organisation(organisationId),
    relation: organisationId === undefined || partnerId === undefined ? undefined : keys.customer(partnerId, organisationId),
    entitlements: organisationId === undefined ? [] : serviceId.options.map((service) => keys.entitlement(organisationId, service)),
    administrator: keys.addressClaim(hashes.addressHash(administratorEmail)),
    partnerAdministrator:
      partnerAdministratorEmail === undefined ? undefined : keys.addressClaim(hashes.addressHash(partnerAdministratorEmail)),
    name: named,
  };
}

const refOf = (item: Item | undefined): PersonRef | undefined => claim.safeParse(item).data?.person;

/** Only a person of the very organisation is told apart from anybody else. */
function memberRef(item: Item | undefined, organisationId: OrganisationId | undefined): PersonRef | undefined {
  const ref = refOf(item);
  return ref?.kind === 'organisation' && ref.organisationId === organisationId ? ref : undefined;
}

function nameTaken(item: Item | undefined): MappingRead['nameTaken'] {
  if (item === undefined) return undefined;
  return item['ownName'] === true ? 'own' : 'other';
}

/** What only the organisation tells: its trial with whoever came with that, and the relation of the partner that it came to us with. */
async function behind(
  table: Table,
  organisation: Organisation,
  partnerId: PartnerId | undefined,
  member: PersonRef | undefined,
  found: Found,
) {
  const { id, trialId, partnerId: own } = organisation;
  const trialKey = trialId === undefined ? undefined : keys.trial(own, trialId);
  const ownRelation = keys.customer(own, id);
  const memberKey = member === undefined ? undefined : keys.person(member);
  const wanted = distinct([
    trialKey,
    ...(trialKey === undefined ? [] : [keys.partner(own)]),
    ...(own === partnerId ? [] : [ownRelation]),
    memberKey,
  ]);
  const more: Found = wanted.length === 0 ? () => undefined : await readItems(table, wanted);
  const trialItem = trialKey === undefined ? undefined : more(trialKey);
  const relation = own === partnerId ? found(ownRelation) : more(ownRelation);
  return {
    ownRelation: relation === undefined ? undefined : customerRelation.parse(relation),
    trial:
      trialItem === undefined ? undefined : { trial: trialSchema.parse(trialItem), partner: partnerSchema.parse(more(keys.partner(own))) },
    member: memberKey === undefined ? undefined : more(memberKey),
  };
}

/** A trial that never started has to let its administrator in anew: by a link that is newer than all before. */
async function invited(table: Table, { trial, partner }: Omit<TrialRead, 'emails'>) {
  if (trial.startedAt !== undefined || trial.state !== 'soft_deleted')
    return { trial: { trial, partner, emails: [] }, administrator: undefined };
  const key = keys.person({ kind: 'organisation', organisationId: trial.organisationId, personId: trial.administrator.personId });
  const [emails, found] = await Promise.all([trialEmails(table, trial.partnerId, trial.id), readItems(table, [key])]);
  const item = found(key);
  return { trial: { trial, partner, emails }, administrator: item === undefined ? undefined : person.parse(item) };
}

/** Reads what a mapping has to know (see the port). */
export function readMapping(table: Table, hashes: Promise<SystemKeys>): MappingStore['read'] {
  return async (wanted, asked) => {
    const of = keysOf(wanted, await hashes);
    const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
    const found = await readItems(
      table,
      distinct([of.partner, of.organisation, of.relation, ...of.entitlements, of.administrator, of.partnerAdministrator, of.name, receipt]),
    );
    const at = (key: Key | undefined) => (key === undefined ? undefined : found(key));
    const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, at(receipt));
    if (earlier !== undefined) return refused(earlier);
    const organisationItem = at(of.organisation);
    const organisation = organisationItem === undefined ? undefined : organisationSchema.parse(organisationItem);
    const member = memberRef(at(of.administrator), wanted.organisationId);
    const more = organisation === undefined ? undefined : await behind(table, organisation, wanted.partnerId, member, found);
    const known = more?.trial === undefined ? undefined : await invited(table, more.trial);
    const relation = at(of.relation);
    const customer: MappedToRead | undefined = organisation && {
      organisation,
      entitlements: of.entitlements.flatMap((key) => found(key) ?? []).map((item) => entitlement.parse(item)),
      ownRelation: more?.ownRelation,
      relation: relation === undefined ? undefined : customerRelation.parse(relation),
      trial: known?.trial,
      trialAdministrator: known?.administrator,
    };
    const holder = (item: Item | undefined, memberItem?: Item): AddressHolder => {
      if (item === undefined) return { kind: 'nobody' };
      return memberItem === undefined ? { kind: 'somebody' } : { kind: 'member', person: person.parse(memberItem) };
    };
    const partner = at(of.partner);
    return ok({
      partner: partner === undefined ? undefined : partnerSchema.parse(partner),
      customer,
      administrator: holder(at(of.administrator), more?.member),
      partnerAdministrator: holder(at(of.partnerAdministrator)),
      nameTaken: nameTaken(at(of.name)),
    });
  };
}
