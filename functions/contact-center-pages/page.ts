import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { scopesOf } from '#shared/domain/scopes.ts';
import type { Administrator, PartnerPerson } from '#shared/domain/session-store.ts';
import { type ChangeTelephonyDeps, changeTelephony } from '#shared/domain/set-up/change-telephony.ts';
import { configureTenant } from '#shared/domain/set-up/configure-tenant.ts';
import { telephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import { type Admission, administrator, partnerPerson } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import { type ContactCenterProps, renderContactCenterPage } from '#shared/pages/set-up/contact-center-page.tsx';
import { settingsPaths } from './contract.ts';
import { settingsProps } from './settings-props.ts';

export type ContactCenterPagesDeps = ChangeTelephonyDeps;

/** Somebody at the settings: as whom, and where the page stands. */
export type Visitor = {
  readonly by: SetUpCaller;
  readonly self: `/${string}`;
  readonly back: `/${string}`;
  readonly company: string;
  readonly language: Language;
  readonly mayWrite: boolean;
};
type Find<V> = (request: PageRequest<V>) => Visitor | undefined;
const notices = ['telephony-saved', 'begun'] as const;
type Said = Pick<ContactCenterProps, 'errors' | 'fault' | 'notice'> & { readonly chosen?: string };

const byAdministrator: Find<Administrator> = ({ visitor: { person, organisation, partner } }) => ({
  by: {
    kind: 'administrator',
    organisationId: organisation.id,
    partnerId: partner.id,
    actor: { kind: 'person', id: person.id },
    personId: person.id,
    isFullAdministrator: person.role === 'customer_full_administrator',
  },
  self: settingsPaths.administrator,
  back: '/organisation',
  company: organisation.companyName,
  language: person.language,
  mayWrite: true,
});

const byPartner: Find<PartnerPerson> = ({ params, visitor: { person, partner } }) => {
  const id = organisationId.safeParse(params['organisationId']);
  if (!id.success) return undefined;
  return {
    by: { kind: 'partner', organisationId: id.data, partnerId: partner.id, actor: { kind: 'person', id: person.id } },
    self: `/partner/customers/${id.data}/contact-center`,
    back: '/partner',
    company: '',
    language: person.language,
    mayWrite: scopesOf(person.role).includes('set-up:write'),
  };
};

const notFound = (request: PageRequest<unknown>, language?: Language) => problemDocument('not-found', request, request.frame(), language);

/** Contact Center > Settings: what was set up can be read, the telephony changed (SS-12), the configuration completed (SS-13). */
export function pages(deps: ContactCenterPagesDeps): PageRoute[] {
  const [change, configure] = [changeTelephony(deps), configureTenant(deps)];

  async function show(request: PageRequest<unknown>, visitor: Visitor, said: Said, status: number): Promise<PageAnswer> {
    const found = await deps.setUps.readTenant(visitor.by);
    const language = request.language(visitor.language);
    const common = { frame: request.frame(visitor.self), backHref: visitor.back, csrf: request.csrf(), company: visitor.company };
    if (!found.ok) {
      // To the organisation's own people it says that there is none yet; a partner is told nothing of an organisation that is not its own.
      if (visitor.by.kind !== 'administrator') return notFound(request, visitor.language);
      return document(200, language, renderContactCenterPage(common, language));
    }
    const { chosen, ...words } = said;
    const notice = status === 200 ? notices.find((one) => one === request.query['notice']) : undefined;
    const company = found.value.organisation.companyName;
    const done = notice === undefined ? {} : { notice };
    const props = { ...common, ...settingsProps(found.value, visitor, chosen), company, ...done, ...words };
    return document(status, language, renderContactCenterPage(props, language));
  }

  const asked = ({ path, formId, rawFields, requestId }: FormRequest<unknown, unknown>, { by }: Visitor) => {
    const receipt = () =>
      receiptFor({ partnerId: by.partnerId, method: 'POST', path, key: formId, rawBody: rawFields }, { status: 200 }, deps.now());
    return { by, requestId, ifMatch: undefined, asked: receipt(), keep: receipt };
  };

  async function answered(
    request: PageRequest<unknown>,
    visitor: Visitor,
    outcome: Outcome<TenantRead>,
    notice: 'telephony-saved' | 'begun',
    chosen?: string,
  ): Promise<PageAnswer> {
    if (outcome.ok || outcome.error.code === 'REPLAY') return seeOther(`${visitor.self}?notice=${notice}`);
    const { code } = outcome.error;
    if (code === 'NOT_FOUND') return notFound(request, visitor.language);
    const known = code === 'TELEPHONY_NOT_OFFERED' || code === 'PSTN_FIXES_TELEPHONY' || code === 'NOT_ALLOWED' ? code : 'TENANT_STATE';
    return show(request, visitor, { errors: [{ field: 'telephony', code: known }], ...(chosen === undefined ? {} : { chosen }) }, 409);
  }

  function under<V>(path: `/${string}`, admission: Admission<V>, writing: Admission<V>, find: Find<V>): PageRoute[] {
    const at = async (request: PageRequest<V>, go: (visitor: Visitor) => Promise<PageAnswer>) => {
      const visitor = find(request);
      return visitor === undefined ? notFound(request) : go(visitor);
    };
    const expired = (request: PageRequest<V>, status: number) =>
      at(request, (visitor) => show(request, visitor, { fault: 'form-expired' }, status));
    return [
      page(admission, path, (request) => at(request, (visitor) => show(request, visitor, {}, 200))),
      form(writing, `${path}/telephony`, z.strictObject({ telephony: z.string().default('') }), {
        expired,
        submit: (request) =>
          at(request, async (visitor) => {
            const wanted = telephonyOption.safeParse(request.fields.telephony);
            if (wanted.success) {
              return answered(request, visitor, await change(asked(request, visitor), wanted.data), 'telephony-saved', wanted.data);
            }
            return show(request, visitor, { errors: [{ field: 'telephony', code: 'required', of: 'telephony' }] }, 422);
          }),
      }),
      form(writing, `${path}/configuration`, z.strictObject({}), {
        expired,
        submit: (request) => at(request, async (visitor) => answered(request, visitor, await configure(asked(request, visitor)), 'begun')),
      }),
    ];
  }

  return [
    ...under(settingsPaths.administrator, administrator, administrator, byAdministrator),
    ...under(settingsPaths.partner, partnerPerson('set-up:read'), partnerPerson('set-up:write'), byPartner),
  ];
}
