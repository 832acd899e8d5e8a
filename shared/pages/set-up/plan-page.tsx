import type { SetUpService } from '#shared/domain/set-up/set-up.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '../message-parts.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { renderPage } from '../render-page.tsx';
import { addOnNames, serviceNames, siteAddress } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The plan (SS-3), and now or later for each of its services (MT-5): fields `contact-center`, `meetings`, `calling`, each `now` or `later`. */
export type PlanProps = StepProps & {
  readonly company: string;
  /** Left out for a trial. */
  readonly orderNumber?: string;
  readonly services: readonly { readonly id: ServiceId; readonly licences: number }[];
  readonly addOns: readonly AddOn[];
  /** Services that have something to be set up. */
  readonly choices: readonly { readonly service: SetUpService; readonly later: boolean }[];
  readonly hasTenant: boolean;
  readonly existingSites: readonly string[];
  /** To whoever provisions on a customer's behalf. */
  readonly advice: boolean;
};

export function renderPlanPage(props: PlanProps, language: Language): string {
  return renderPage(<PlanPage {...props} language={language} />);
}

function PlanPage({ language, ...props }: PlanProps & { readonly language: Language }) {
  const { t, parts } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  const { company, orderNumber } = props;
  const plan = (
    <>
      <p>
        <MessageParts
          parts={orderNumber === undefined ? parts('plan.trial', { company }) : parts('plan.order', { number: orderNumber, company })}
        />
      </p>
      <Plan {...props} language={language} />
      {props.services.some(({ id }) => id === 'message') && <p className="soft">{t('plan.message-only')}</p>}
      {props.hasTenant && <p>{t('plan.tenant')}</p>}
      {props.existingSites.length > 0 && (
        <p>
          <MessageParts parts={parts('plan.sites', { sites: props.existingSites.map(siteAddress).join(', ') })} />
        </p>
      )}
      {props.advice && (
        <div className="notice">
          <p>{t('plan.advice')}</p>
        </div>
      )}
    </>
  );
  return (
    <StepPage {...props} language={language} title={t('plan.title')} errors={errors} before={plan}>
      <h2>{t('plan.when')}</h2>
      <p className="hint">{t('plan.when-hint')}</p>
      {props.choices.map(({ service, later }) => (
        <RadioGroup
          key={service}
          name={service}
          legend={serviceNames[service]}
          options={[
            { value: 'now', label: t('plan.now') },
            { value: 'later', label: t('plan.later') },
          ]}
          value={later ? 'later' : 'now'}
          errors={errors}
        />
      ))}
    </StepPage>
  );
}

function Plan({ services, addOns, language }: Pick<PlanProps, 'services' | 'addOns'> & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t('trial.service')}</th>
            <th scope="col" className="number">
              {words.t('trial.licence-count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ id, licences }) => (
            <tr key={id}>
              <th scope="row">{words.t(`service.${id}`)}</th>
              <td className="number">{number(licences)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {addOns.length > 0 && (
        <dl>
          <dt>{t('plan.add-ons')}</dt>
          <dd>{addOns.map((addOn) => addOnNames[addOn]).join(', ')}</dd>
        </dl>
      )}
    </>
  );
}
