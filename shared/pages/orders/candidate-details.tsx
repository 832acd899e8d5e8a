import type { Candidate } from '#shared/domain/matching/candidates.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '#shared/pages/message-parts.tsx';

/** An organisation on offer: what helps to choose (OM-3), and the signed choice that is posted for it. */
export type CandidateView = Omit<Candidate, 'id' | 'score'> & { readonly choice: string };

type DetailsProps = { readonly id: string; readonly candidate: CandidateView; readonly language: Language };

/** Domains, users, last activity, and why it stands where it does. */
export function CandidateDetails({ id, candidate, language }: DetailsProps) {
  const { t } = formatter(orderPagesCatalogue, language);
  const { date, number } = intlValues(language);
  const { lastActivityOn, countedAt } = candidate;
  const users = number(candidate.activeUsers);
  return (
    <div id={id}>
      {candidate.unlikely && (
        <p>
          <span className="badge">{t('candidate.unlikely')}</span> <span className="soft">{t('candidate.unlikely-why')}</span>
        </p>
      )}
      <dl>
        <dt>{t('candidate.verified')}</dt>
        <dd>
          <Domains names={candidate.verifiedDomains} none={t('candidate.no-domain')} />
        </dd>
        <dt>{t('candidate.claimed')}</dt>
        <dd>
          <Domains names={candidate.claimedDomains} none={t('candidate.no-domain')} />
        </dd>
        <dt>{t('candidate.users')}</dt>
        <dd>{countedAt === undefined ? users : t('candidate.users-counted', { users, date: date(countedAt) })}</dd>
        <dt>{t('candidate.activity')}</dt>
        <dd>{lastActivityOn === undefined ? t('candidate.no-activity') : date(`${lastActivityOn}T00:00:00.000Z`)}</dd>
        <dt>{t('candidate.created')}</dt>
        <dd>{date(candidate.createdAt)}</dd>
        {candidate.reasons.length > 0 && (
          <>
            <dt>{t('candidate.why')}</dt>
            <dd>
              <ul className="plain">
                {candidate.reasons.map(({ reason }) => (
                  <li key={reason}>{t(`reason.${reason}`)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Domains({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  return names.length === 0 ? none : <Value>{names.join(', ')}</Value>;
}
