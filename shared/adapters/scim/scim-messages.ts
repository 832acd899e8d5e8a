import * as z from 'zod';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { type AgentSettings, agentSettings, type PortalRecord, type PortalUser } from '#shared/domain/syncs/portal.ts';

/** RFC 7643 4.1 and 4.3, RFC 7644 3.5.2; the last is ours: docs/portal.md describes it. */
export const urns = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  handover: 'urn:ietf:params:scim:schemas:extension:handover:2.0:User',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
} as const;

const text = z.string().nullish();

const extension = z.object({
  licences: z.array(z.string()).nullish(),
  role: text,
  agentRole: text,
  profile: text,
  agent: z
    .object({
      contactCenterEnabled: z.boolean().nullish(),
      site: text,
      team: text,
      userProfile: text,
      multimediaProfile: text,
      desktopProfile: text,
    })
    .nullish(),
});

/** A user as a service provider answers it: of what it may say besides, all is kept, for whoever has to replace it whole. */
export const scimUser = z.looseObject({
  id: z.string(),
  externalId: text,
  userName: z.string(),
  displayName: text,
  active: z.boolean().nullish(),
  name: z.looseObject({ givenName: text, familyName: text }).nullish(),
  meta: z.looseObject({ version: text }).nullish(),
  [urns.enterprise]: z.looseObject({ organization: text }).nullish(),
  [urns.handover]: extension.nullish(),
});
export type ScimUser = z.infer<typeof scimUser>;

/** RFC 7644 3.4.2: a page of a list. */
export const listResponse = z.object({
  totalResults: z.int(),
  startIndex: z.int().nullish(),
  itemsPerPage: z.int().nullish(),
  Resources: z.array(z.unknown()).nullish(),
});

/** RFC 7644 3.12. */
export const scimError = z.object({ scimType: text, detail: text });

/** RFC 7643 5: what the service provider can do. */
export const providerConfig = z.object({
  patch: z.object({ supported: z.boolean() }),
  filter: z.object({ supported: z.boolean(), maxResults: z.int().nullish() }).nullish(),
  etag: z.object({ supported: z.boolean() }).nullish(),
});
export type ProviderConfig = z.infer<typeof providerConfig>;

/** A text without its empty and absent variants. */
const said = (value: string | null | undefined) => (value === null || value === '' ? undefined : value);

export function ownIdOf({ externalId }: ScimUser): PersonId | undefined {
  const parsed = personId.safeParse(externalId);
  return parsed.success ? parsed.data : undefined;
}

export function organisationOf(user: ScimUser): string | undefined {
  return said(user[urns.enterprise]?.organization);
}

/** The user in our words; undefined: it carries no id of ours. */
export function portalUserOf(user: ScimUser): PortalUser | undefined {
  const externalId = ownIdOf(user);
  if (externalId === undefined) return undefined;
  const ours = user[urns.handover];
  return {
    externalId,
    portalId: user.id,
    etag: said(user.meta?.version),
    email: user.userName,
    firstName: said(user.name?.givenName),
    lastName: said(user.name?.familyName),
    displayName: said(user.displayName),
    active: user.active ?? true,
    licences: ours?.licences ?? [],
    role: said(ours?.role),
    agentRole: said(ours?.agentRole),
    profile: said(ours?.profile),
  };
}

export function agentOf(user: ScimUser): AgentSettings {
  const agent = user[urns.handover]?.agent;
  return agentSettings.parse({
    contactCenterEnabled: agent?.contactCenterEnabled ?? false,
    site: said(agent?.site),
    team: said(agent?.team),
    userProfile: said(agent?.userProfile),
    multimediaProfile: said(agent?.multimediaProfile),
    desktopProfile: said(agent?.desktopProfile),
  });
}

/** What we say of a user, as a whole resource: laid over `base`, of which the rest stays. */
export function resourceOf(organisation: string, record: PortalRecord, base: ScimUser | undefined): object {
  const { firstName, lastName } = record;
  const emails = [{ value: record.email, type: 'work', primary: true }];
  return {
    ...base,
    schemas: [urns.user, urns.enterprise, urns.handover],
    externalId: record.externalId,
    userName: record.email,
    displayName: record.displayName,
    name: firstName === undefined && lastName === undefined ? undefined : { ...base?.name, givenName: firstName, familyName: lastName },
    emails,
    active: record.active,
    [urns.enterprise]: { ...base?.[urns.enterprise], organization: organisation },
    [urns.handover]: {
      ...base?.[urns.handover],
      licences: record.licences,
      role: record.role,
      agentRole: record.agentRole,
      profile: record.profile,
    },
  };
}

/** The same as a patch (RFC 7644 3.5.2): what is there no more is taken away by name. */
export function patchOf(organisation: string, record: PortalRecord): object {
  const { externalId, licences, role, agentRole, profile, firstName, lastName } = record;
  const own = { licences, role, agentRole, profile };
  const gone = (path: string, value: unknown) => (value === undefined ? [{ op: 'remove', path }] : []);
  const name = { givenName: firstName, familyName: lastName };
  return {
    schemas: [urns.patch],
    Operations: [
      {
        op: 'replace',
        value: {
          externalId,
          userName: record.email,
          displayName: record.displayName,
          ...(firstName === undefined && lastName === undefined ? {} : { name }),
          emails: [{ value: record.email, type: 'work', primary: true }],
          active: record.active,
          [urns.enterprise]: { organization: organisation },
          [urns.handover]: own,
        },
      },
      ...gone('displayName', record.displayName),
      ...gone('name.givenName', firstName),
      ...gone('name.familyName', lastName),
      ...gone(`${urns.handover}:agentRole`, agentRole),
      ...gone(`${urns.handover}:profile`, profile),
    ],
  };
}

export function agentPatchOf(agent: AgentSettings): object {
  return { schemas: [urns.patch], Operations: [{ op: 'replace', path: `${urns.handover}:agent`, value: agent }] };
}

export function agentResourceOf(base: ScimUser, agent: AgentSettings): object {
  return { ...base, schemas: [urns.user, urns.enterprise, urns.handover], [urns.handover]: { ...base[urns.handover], agent } };
}
