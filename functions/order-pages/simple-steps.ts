import { emailAddress } from '#shared/domain/email-address.ts';
import type { SaveChoiceDeps } from '#shared/domain/mapping/save-choice.ts';
import { countriesOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type OperationCountryProps, renderOperationCountryPage } from '#shared/pages/orders/operation-country-page.tsx';
import { type OrderAdministratorProps, renderOrderAdministratorPage } from '#shared/pages/orders/order-administrator-page.tsx';
import { type OrderForProps, orderIsFor, renderOrderForPage } from '#shared/pages/orders/order-for-page.tsx';
import { renderSetUpByPage } from '#shared/pages/orders/set-up-by-page.tsx';
import { type Question, questionBefore } from './questions.ts';
import { saveAnswer } from './save-answer.ts';
import type { Asked, AskedForm, Said } from './step-request.ts';

/** A step: its page, and the answer to its form. */
export type Step = {
  readonly show: (asked: Asked, said: Said) => Promise<PageAnswer>;
  readonly submit: (asked: AskedForm) => Promise<PageAnswer>;
};

/** What every question's page is made of. */
export function questionProps({ request, order, at }: Asked, backStep: string | undefined, { fault }: Said) {
  return {
    frame: request.frame(request.path),
    number: order.number,
    backHref: at(backStep),
    action: request.path,
    csrf: request.csrf(),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** The language of the answer: the order's, unless another one was chosen. */
export const languageOf = ({ request, order }: Asked) => request.language(order.language);

const enteredCode = (text: string) => (text.trim() === '' ? 'required' : 'invalid');
const refusedEntry: Said = { status: 422 };
const before = (asked: Asked, step: Question) => questionBefore(asked.order, step);

/** The questions that have one answer, given in one field. */
export function simpleSteps(deps: SaveChoiceDeps): Readonly<Record<'for' | 'administrator' | 'country' | 'set-up-by', Step>> {
  const save = saveAnswer(deps);

  function isFor(asked: Asked, said: Said, more: Pick<OrderForProps, 'unanswered'>): PageAnswer {
    const { for: value } = asked.order.choice;
    const language = languageOf(asked);
    const props = { ...questionProps(asked, undefined, said), ...(value === undefined ? {} : { value }), ...more };
    return document(said.status, language, renderOrderForPage(props, language));
  }

  function administrator(asked: Asked, said: Said, more: Pick<OrderAdministratorProps, 'value' | 'error'>): PageAnswer {
    const { administratorEmail: value = '' } = asked.order.choice;
    const language = languageOf(asked);
    const props = { ...questionProps(asked, before(asked, 'administrator'), said), value, ...more };
    return document(said.status, language, renderOrderAdministratorPage(props, language));
  }

  function country(asked: Asked, said: Said, more: Pick<OperationCountryProps, 'value' | 'error'>): PageAnswer {
    const { customer, countryOfOperation } = asked.order.choice;
    const countries = countriesOfOperation.map(({ code }) => code);
    const proposed = customer?.kind === 'new' && countries.includes(customer.country) ? customer.country : '';
    const language = languageOf(asked);
    const props = { ...questionProps(asked, before(asked, 'country'), said), countries, value: countryOfOperation ?? proposed, ...more };
    return document(said.status, language, renderOperationCountryPage(props, language));
  }

  function setUpBy(asked: Asked, said: Said, customerSetsUp = asked.order.choice.customerSetsUp ?? false): PageAnswer {
    const language = languageOf(asked);
    const props = { ...questionProps(asked, before(asked, 'set-up-by'), said), customerSetsUp };
    return document(said.status, language, renderSetUpByPage(props, language));
  }

  const tryAgain: Said = { status: 409, fault: 'try-again' };
  return {
    for: {
      show: async (asked, said) => isFor(asked, said, {}),
      async submit(asked) {
        const chosen = orderIsFor.find((option) => option === asked.request.fields.for);
        if (chosen === undefined) return isFor(asked, refusedEntry, { unanswered: true });
        if (chosen === 'someone_else') return seeOther(asked.at('pass-on'));
        return save(asked, { for: chosen }, async () => isFor(asked, tryAgain, {}));
      },
    },
    administrator: {
      show: async (asked, said) => administrator(asked, said, {}),
      async submit(asked) {
        const { administratorEmail: value = '' } = asked.request.fields;
        const address = emailAddress.safeParse(value);
        if (!address.success) return administrator(asked, refusedEntry, { value, error: enteredCode(value) });
        return save(asked, { administratorEmail: address.data }, async () => administrator(asked, tryAgain, { value }));
      },
    },
    country: {
      show: async (asked, said) => country(asked, said, {}),
      async submit(asked) {
        const { country: value = '' } = asked.request.fields;
        if (value === '') return country(asked, refusedEntry, { value, error: 'required' });
        return save(asked, { countryOfOperation: value }, async ({ code }) =>
          code === 'COUNTRY_NOT_OFFERED'
            ? country(asked, refusedEntry, { value, error: 'not-offered' })
            : country(asked, tryAgain, { value }),
        );
      },
    },
    'set-up-by': {
      show: async (asked, said) => setUpBy(asked, said),
      async submit(asked) {
        const customerSetsUp = asked.request.fields.customerSetsUp !== undefined;
        return save(asked, { customerSetsUp }, async () => setUpBy(asked, tryAgain, customerSetsUp));
      },
    },
  };
}
