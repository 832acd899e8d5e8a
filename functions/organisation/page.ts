import * as z from 'zod';
import { type ConnectionData, type ContextServiceStore, connectionData, type OrganisationActor } from '#shared/domain/context-service.ts';
import {
  type RegistrationDeps,
  registerApplication,
  registrationRequest,
  revokeRegistration,
  rotateSecret,
} from '#shared/domain/context-service-registrations.ts';
import { type RegistrationId, registrationId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/people.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { sourceIdOf } from '#shared/domain/set-up/plan.ts';
import { type SetUpOffer, setUpOffers } from '#shared/domain/set-up/set-up-offers.ts';
import type { SetUpStore } from '#shared/domain/set-up/set-up-store.ts';
import type { ReadSeatsUsed } from '#shared/domain/trial-store.ts';
import { administrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor, replayed } from '#shared/http/receipts.ts';
import type { ContextServiceProps } from '#shared/pages/context-service-section.tsx';
import type { FormFault } from '#shared/pages/error-summary.tsx';
import { renderOrganisationPage } from '#shared/pages/organisation-page.tsx';
import type { RegistrationView } from '#shared/pages/registration-item.tsx';
import type { SetUpOfferView } from '#shared/pages/set-up-offers.tsx';
import { viewOfTrial } from '#shared/pages/view-of-trial.ts';
import { organisationPath, registerPath, revokePath, rotatePath } from './contract.ts';

type Request = PageRequest<Administrator>;
export type OrganisationDeps = RegistrationDeps & {
  readonly contextService: ContextServiceStore;
  readonly seatsUsed: ReadSeatsUsed;
  readonly setUps: Pick<SetUpStore, 'ofOrganisation'>;
};

const nameMaximumLength = 100;
/** On one page; the others are reached by links. */
const mostShown = 100;
/** The application after which a page begins: an id within the own organisation, which the session names. */
const registrationsParameter = 'applications-after';

/** The administrator acts on its own organisation, which comes from its session and from nowhere else. */
function actorOf({ person, organisation, partner }: Administrator): OrganisationActor {
  return { kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor: { kind: 'person', id: person.id } };
}

function registrationView({ id, name, state, applicationVersion, javaVersion, lastSeenAt }: Registration): RegistrationView {
  return {
    id,
    name,
    state: state === 'registered' ? 'waiting' : state,
    ...(applicationVersion === undefined ? {} : { version: applicationVersion }),
    ...(javaVersion === undefined ? {} : { javaVersion }),
    ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
    rotateAction: rotatePath.replace('{registrationId}', id),
    revokeAction: revokePath.replace('{registrationId}', id),
  };
}

function offerView({ source, stage }: SetUpOffer): SetUpOfferView {
  const order = source.kind === 'subscription' ? { orderNumber: source.subscription.orderNumber } : {};
  return { ...order, stage, href: `/organisation/set-up/${sourceIdOf(source)}` };
}

/** What was just done, to be shown with the organisation as it is now. */
type Said = Pick<ContextServiceProps, 'name' | 'nameError'> & {
  readonly issued?: ConnectionData;
  readonly revoked?: RegistrationId;
  readonly fault?: FormFault;
};

const fields = z.strictObject({ name: z.string() });
const none = z.strictObject({});

/** The organisation of an administrator. */
export function pages(deps: OrganisationDeps): PageRoute[] {
  const [register, rotate, revoke] = [registerApplication(deps), rotateSecret(deps), revokeRegistration(deps)];

  /** It may lie on another page than the one that is shown. */
  async function nameOf({ visitor }: Request, id: RegistrationId, shown: readonly Registration[]): Promise<string> {
    const seen = shown.find((registration) => registration.id === id);
    if (seen !== undefined) return seen.name;
    const read = await deps.contextService.registration(actorOf(visitor), id);
    return read.ok ? read.value.name : '';
  }

  async function show(request: Request, status: number, { issued, revoked, fault, ...entered }: Said): Promise<PageAnswer> {
    const { person, organisation, partner, trial } = request.visitor;
    const after = registrationId.safeParse(request.query[registrationsParameter]).data;
    const [found, used, standing] = await Promise.all([
      deps.contextService.read(actorOf(request.visitor), { limit: mostShown, after }),
      deps.seatsUsed(trial === undefined ? [] : [trial]),
      deps.setUps.ofOrganisation(organisation.id),
    ]);
    if (!found.ok) throw new Error(`The Context Service of the own organisation could not be read: ${found.error.code}.`);
    const { registrations, entitlement, next } = found.value;
    const done = issued?.registrationId ?? revoked;
    const doneName = done === undefined ? '' : await nameOf(request, done, registrations);
    const language = request.language(person.language);
    const contextService: ContextServiceProps = {
      enabled: entitlement !== undefined,
      registrations: registrations.map(registrationView),
      ...(next === undefined ? {} : { nextHref: `${organisationPath}?${registrationsParameter}=${next}#context-service` }),
      ...(after === undefined ? {} : { firstHref: `${organisationPath}#context-service` }),
      registerAction: registerPath,
      csrf: request.csrf(),
      nameMaximumLength,
      ...entered,
      ...(issued === undefined ? {} : { connectionData: { name: doneName, id: issued.connectionId, secret: issued.secret } }),
      ...(revoked === undefined ? {} : { revokedName: doneName }),
    };
    const html = renderOrganisationPage(
      {
        frame: request.frame(after === undefined ? organisationPath : `${organisationPath}?${registrationsParameter}=${after}`),
        company: organisation.companyName,
        administrator: person.email,
        partner: partner.name,
        usersHref: '/organisation/users',
        setUps: setUpOffers(standing, trial, deps.now()).map(offerView),
        ...(standing.tenant === undefined ? {} : { contactCenterHref: '/organisation/contact-center' }),
        domainsHref: '/organisation/domains',
        ...(trial === undefined ? {} : { trial: viewOfTrial(trial, deps.now(), used(organisation.id)) }),
        contextService,
        ...(fault === undefined ? {} : { fault }),
      },
      language,
    );
    return document(status, language, html);
  }

  /** The receipt by which a double click finds what the first one has done, the secret included, which only the form's token opens. */
  const keepFor =
    (request: FormRequest<Administrator, unknown>): Keep<ConnectionData | undefined> =>
    (value) =>
      receiptFor(
        {
          partnerId: request.visitor.partner.id,
          method: 'POST',
          path: request.path,
          key: request.formId,
          rawBody: request.rawFields,
        },
        { status: 200, body: value },
        deps.now(),
      );

  function refusedPage(request: Request, { code }: Refusal): Promise<PageAnswer> | PageAnswer {
    if (code === 'NOT_FOUND') return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
    return show(request, 409, {});
  }

  async function answered(
    request: FormRequest<Administrator, unknown>,
    outcome: Outcome<ConnectionData | undefined>,
    revoked?: RegistrationId,
  ): Promise<PageAnswer> {
    const done = (issued: ConnectionData | undefined) =>
      show(request, 200, { ...(issued === undefined ? {} : { issued }), ...(revoked === undefined ? {} : { revoked }) });
    if (outcome.ok) return done(outcome.value);
    const { error } = outcome;
    if (error.code !== 'REPLAY') return refusedPage(request, error);
    const { body } = replayed(error.answer, request.formId);
    return done(body === undefined ? undefined : connectionData.parse(body));
  }

  const expired = (request: Request, status: number) => show(request, status, { fault: 'form-expired' });

  const onRegistration = (
    path: `/${string}`,
    act: (request: FormRequest<Administrator, unknown>, id: RegistrationId) => Promise<PageAnswer>,
  ): PageRoute =>
    form(administrator, path, none, {
      expired,
      async submit(request) {
        const id = registrationId.safeParse(request.params['registrationId']);
        return id.success ? act(request, id.data) : refusedPage(request, { code: 'NOT_FOUND' });
      },
    });

  return [
    page(administrator, organisationPath, (request) => show(request, 200, {})),
    form(administrator, registerPath, fields, {
      expired,
      async submit(request) {
        const { name } = request.fields;
        const parsed = registrationRequest.safeParse({ name });
        if (!parsed.success)
          return show(request, 422, { name, nameError: name.trim().length > nameMaximumLength ? 'too-long' : 'required' });
        return answered(request, await register(actorOf(request.visitor), parsed.data, request.requestId, keepFor(request)));
      },
    }),
    onRegistration(rotatePath, async (request, id) =>
      answered(request, await rotate(actorOf(request.visitor), id, { overlapHours: 0 }, request.requestId, keepFor(request))),
    ),
    onRegistration(revokePath, async (request, id) =>
      answered(request, await revoke(actorOf(request.visitor), id, request.requestId, keepFor(request)), id),
    ),
  ];
}
