import type { DnsTxt } from '#shared/domain/domains/dns-txt.ts';
import type { Files } from '#shared/domain/files.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import type { OrganisationRole } from '#shared/domain/users/licences.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aWaitingTrial, giveLink } from '#test/support/people.ts';
import { putUser } from '#test/support/users.ts';

/** When such tests begin. */
export const begin = new Date('2026-03-01T10:00:00.000Z');

const services = { message: 10, meetings: 5, 'contact-center-standard': 2, 'contact-center-premium': 2 };

/** An organisation whose full administrator is signed in and has accepted the terms, with the pages over the table. */
export async function anOrganisationSite(table: TestTable, request: Partial<TrialRequest> = {}, files?: Files, dns?: DnsTxt) {
  const trial = await aWaitingTrial(table, { at: begin, request: { language: 'en', services, ...request } });
  const site = aSite(table, { begin, ...(files === undefined ? {} : { files }), ...(dns === undefined ? {} : { dns }) });
  const human = await site.letIn(trial.token);
  await site.acceptTerms(human);
  const home = { partnerId: trial.partner.id, organisationId: trial.trial.organisationId, trialId: trial.trial.id };
  return {
    ...trial,
    ...site,
    human,
    home,
    /** Somebody else of the organisation, signed in, in this role. */
    async colleague(role: OrganisationRole) {
      const user = await putUser(table, home, begin, { role, language: 'en' });
      const other = await site.letIn(await giveLink(table, user, { at: site.now() }));
      await site.acceptTerms(other);
      return { user, other };
    },
  };
}
