import { countriesOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { announcementLanguage, emailLanguage } from '#shared/domain/set-up/location-languages.ts';
import { allTimeZones, timeZonesOf } from '#shared/domain/set-up/time-zones.ts';
import { type AddressValues, renderAddressPage } from '#shared/pages/set-up/address-page.tsx';
import { renderHeadquartersPage } from '#shared/pages/set-up/headquarters-page.tsx';
import { entered, type Said, type Step, type StepContext } from './step.ts';

export const headquartersStep: Step = {
  show({ view, read, language }, props, said) {
    const { name, country } = view.calling ?? {};
    const values = {
      name: entered(said, 'name', name ?? read.organisation.companyName),
      country: entered(said, 'country', country),
    };
    return renderHeadquartersPage({ ...props, countries: countriesOfOperation.map(({ code }) => code), values }, language);
  },
  answer: async (_, { name = '', country = '' }) => ({ kind: 'save', change: { calling: { name, country } } }),
};

const always = ['timeZone', 'announcementLanguage', 'emailLanguage'] as const;

/** The fields of an address in its country, with what is kept or was entered. */
function valuesIn({ view }: StepContext, said: Said): AddressValues {
  const { calling } = view;
  if (calling === undefined) return {};
  const names = [...calling.fields.map(({ field }) => field), ...always];
  return Object.fromEntries(names.map((name) => [name, entered(said, name, calling[name]) ?? '']));
}

export const addressStep: Step = {
  show(context, props, said) {
    const { name = '', country = '', fields = [] } = context.view.calling ?? {};
    return renderAddressPage(
      {
        ...props,
        name,
        fields: fields.map(({ field, required, options }) => ({
          name: field,
          required,
          ...(options === undefined ? {} : { options: options.map((option) => ({ value: option.code, label: option.name })) }),
        })),
        announcementLanguages: announcementLanguage.options,
        emailLanguages: emailLanguage.options,
        zones: { likely: timeZonesOf(country), all: allTimeZones() },
        values: valuesIn(context, said),
      },
      context.language,
    );
  },
  async answer({ view }, entries) {
    const { fields = [] } = view.calling ?? {};
    // What may be left out and was emptied is taken away.
    const address = fields.flatMap(({ field, required }): [string, string | null][] => {
      const typed = entries[field] ?? '';
      if (required || typed.trim() !== '') return [[field, typed]];
      return view.calling?.[field] === undefined ? [] : [[field, null]];
    });
    const others = always.map((name): [string, string] => [name, entries[name] ?? '']);
    return { kind: 'save', change: { calling: Object.fromEntries([...address, ...others]) } };
  },
};
