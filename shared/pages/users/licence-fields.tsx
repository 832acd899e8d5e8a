import { contactCenter, type ServiceId } from '#shared/domain/users/licences.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CheckboxField } from '../checkbox-field.tsx';
import type { FieldError } from '../form-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import type { AgentChoice } from './add-users-view.ts';
import type { SeatsView } from './user-view.ts';

type Props = {
  readonly seats: readonly SeatsView[];
  readonly agent: AgentChoice;
  readonly services: readonly ServiceId[];
  /** Contact Center licences alone, for an administrator who gives no others. */
  readonly contactCenterOnly?: boolean;
  /** Nothing chosen then means that nothing is added, not that something is taken away. */
  readonly adding?: boolean;
  /** Of a user who administers: the role Supervisor is not for them (US-2). */
  readonly withoutSupervisor?: boolean;
  readonly hint: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** Which licences: one of the Contact Center at most, and any of the others that the organisation has; each with what is free. */
export function LicenceFields({ seats, agent, services, hint, errors, language, ...props }: Props) {
  const { t } = formatter(addUsersCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  const withFree = (label: string, { free }: SeatsView) => t('add.free', { label, free: number(free) });
  const [standard, premium] = [contactCenter.standard, contactCenter.premium].map((id) => seats.find(({ service }) => service === id));
  const others = seats.filter((one) => one !== standard && one !== premium);
  const choices = [
    { value: 'none', label: t(props.adding ? 'add.agent-unchanged' : 'add.agent-none') },
    ...(standard ? [{ value: 'standard', label: withFree(t('add.agent-standard'), standard) }] : []),
    ...(premium ? [{ value: 'premium', label: withFree(t('add.agent-premium'), premium) }] : []),
    ...(premium && !props.withoutSupervisor ? [{ value: 'supervisor', label: withFree(t('add.agent-supervisor'), premium) }] : []),
  ];
  return (
    <>
      {(standard || premium) && (
        <RadioGroup name="agent" legend="Contact Center" hint={hint} options={choices} value={agent} errors={errors} />
      )}
      {others.length > 0 && !props.contactCenterOnly && (
        <fieldset className="boxes">
          <legend>{t('add.other-licences')}</legend>
          {others.map((one) => (
            <CheckboxField
              key={one.service}
              name={`services.${one.service}`}
              label={withFree(words.t(`service.${one.service}`), one)}
              checked={services.includes(one.service)}
              errors={errors}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
