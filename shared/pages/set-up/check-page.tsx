import type { SetUpService } from '#shared/domain/set-up/set-up.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { CallingAnswers, type CallingView } from './calling-answers.tsx';
import { ContactCenterAnswers, type ContactCenterView } from './contact-center-answers.tsx';
import { MeetingsAnswers, type MeetingsView } from './meetings-answers.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, Later, type StepProps } from './step-page.tsx';

/**
 * All answers before they are submitted (SS-9, MT-4, CL-2). Field `version`: of the draft that was looked at. Errors stand at the
 * sections, whose names are their ids; each has its links to the questions.
 */
export type CheckProps = StepProps & {
  readonly company: string;
  /** Address of the wizard, without a slash at its end. */
  readonly base: string;
  readonly version: number;
  readonly contactCenter?: ContactCenterView;
  readonly meetings?: MeetingsView;
  readonly calling?: CallingView;
  readonly later: readonly SetUpService[];
  /** Somebody has changed the draft since it was looked at, or something is missing. */
  readonly problem?: 'changed' | 'missing';
};

export function renderCheckPage(props: CheckProps, language: Language): string {
  return renderPage(<CheckPage {...props} language={language} />);
}

function CheckPage({ language, frame, fault, problem, ...props }: CheckProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const said = errorsOf(props, language);
  const errors = problem === undefined ? said : [{ field: 'answers', text: t(`review.${problem}`) }, ...said];
  const title = t('review.title');
  const errorsAt = (section: string) => said.filter(({ field }) => field.startsWith(section));
  const sections = { base: props.base, language };
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      {props.backHref && (
        <p>
          <a href={props.backHref}>{t('set-up.back')}</a>
        </p>
      )}
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div id="answers">
        <h1>{title}</h1>
        <p className="soft">
          <Value>{props.company}</Value>
        </p>
        {props.contactCenter && <ContactCenterAnswers {...sections} view={props.contactCenter} errors={errorsAt('contactCenter')} />}
        {props.meetings && <MeetingsAnswers {...sections} view={props.meetings} errors={errorsAt('meetings')} />}
        {props.calling && <CallingAnswers {...sections} view={props.calling} errors={errorsAt('calling')} />}
        {props.later.length > 0 && (
          <section className="card" aria-labelledby="later">
            <h2 id="later">{t('review.for-later')}</h2>
            <ul>
              {props.later.map((service) => (
                <li key={service}>{serviceNames[service]}</li>
              ))}
            </ul>
            <p>
              <a href={`${props.base}/plan`} aria-label={t('review.change-of', { what: t('review.for-later') })}>
                {t('review.change')}
              </a>
            </p>
          </section>
        )}
      </div>
      <form method="post" action={props.action}>
        <CsrfField token={props.csrf} />
        <input type="hidden" name="version" value={props.version} />
        {props.contactCenter && !props.contactCenter.kept && <p>{t('review.frozen')}</p>}
        {props.meetings && <p>{t('review.early')}</p>}
        <div className="row full">
          <button type="submit">{t('review.finish')}</button>
        </div>
      </form>
      <Later action={props.action} csrf={props.csrf} language={language} />
    </Page>
  );
}
