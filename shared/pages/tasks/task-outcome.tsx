import type { JobView } from '#shared/domain/jobs/job-view.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import { countsOf } from './task-words.tsx';

/** The counts by what became of each, and of a trial run what the import would take. */
export function TaskOutcome({ task, language }: { readonly task: JobView; readonly language: Language }) {
  const { t } = formatter(tasksCatalogue, language);
  const services = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  const counts = countsOf(task, language);
  const { seatsNeeded = {}, invitations } = task;
  const needed = serviceId.options.flatMap((service) => {
    const count = seatsNeeded[service];
    return count === undefined ? [] : [{ service, count }];
  });
  return (
    <>
      {counts.length > 0 && (
        <ul className="counts">
          {counts.map(({ label, count, bad }) => (
            <li key={label} className={bad ? 'bad' : undefined}>
              <strong>{count}</strong> {label}
            </li>
          ))}
        </ul>
      )}
      {(needed.length > 0 || invitations !== undefined) && (
        <dl>
          {needed.length > 0 && (
            <>
              <dt>{t('task.seats-needed')}</dt>
              <dd>
                <ul className="plain">
                  {needed.map(({ service, count }) => (
                    <li key={service}>
                      {services.t(`service.${service}`)}: <Value>{number(count)}</Value>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {invitations !== undefined && (
            <>
              <dt>{t('task.invitations')}</dt>
              <dd>{number(invitations)}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
