import { iso } from '#shared/domain/calendar.ts';
import { type Now, personId } from '#shared/domain/ids.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { comparisonOf } from '#shared/domain/syncs/portal-view.ts';
import type { PortalOf, SyncStore } from '#shared/domain/syncs/sync-store.ts';
import { diagnose } from '#shared/domain/users/diagnose.ts';
import type { Dossiers } from '#shared/domain/users/dossier.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import { administrator } from '#shared/http/admission.ts';
import { type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { renderDiagnosisPage } from '#shared/pages/users/diagnosis-page.tsx';
import { renderPortalPage } from '#shared/pages/users/portal-page.tsx';
import { diagnosisPath, portalPath } from './contract.ts';

export type UserDiagnosisDeps = {
  readonly dossiers: Pick<Dossiers, 'whole'>;
  readonly syncs: Pick<SyncStore, 'person'>;
  readonly portalOf: PortalOf;
  readonly now: Now;
};
type Request = PageRequest<Administrator>;

function callerOf({ person, organisation, partner }: Administrator): OrganisationCaller {
  return { kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor: { kind: 'person', id: person.id } };
}

function notFound(request: Request): PageAnswer {
  return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
}

/** Looking into one user: what keeps it from working (US-11), and the portal's word beside ours (SY-7). */
export function pages({ dossiers, syncs, portalOf, now }: UserDiagnosisDeps): PageRoute[] {
  async function diagnosis(request: Request): Promise<PageAnswer> {
    const { visitor, params } = request;
    const id = personId.safeParse(params['userId']);
    const dossier = id.success ? await dossiers.whole(callerOf(visitor), id.data) : undefined;
    if (!id.success || !dossier?.ok) return notFound(request);
    const language = request.language(visitor.person.language);
    const html = renderDiagnosisPage(
      {
        frame: request.frame(diagnosisPath.replace('{userId}', id.data)),
        userHref: `/organisation/users/${id.data}`,
        user: viewOfUser(dossier.value.user, now()),
        diagnosis: diagnose(dossier.value, now()),
      },
      language,
    );
    return document(200, language, html);
  }

  async function portal(request: Request): Promise<PageAnswer> {
    const { visitor, params } = request;
    const by = callerOf(visitor);
    const id = personId.safeParse(params['userId']);
    const read = id.success ? await syncs.person(by, id.data) : undefined;
    if (!id.success || !read?.ok) return notFound(request);
    const { person, dataCentre } = read.value;
    const found = await (await portalOf(dataCentre)).lookUp(by.organisationId, [person.id]);
    const language = request.language(visitor.person.language);
    const html = renderPortalPage(
      {
        frame: request.frame(portalPath.replace('{userId}', id.data)),
        userHref: `/organisation/users/${id.data}`,
        user: viewOfUser(person, now()),
        ...(found.ok ? { comparison: comparisonOf(person, found.value.get(person.id), iso(now())) } : {}),
      },
      language,
    );
    return document(200, language, html);
  }

  return [page(administrator, diagnosisPath, diagnosis), page(administrator, portalPath, portal)];
}
