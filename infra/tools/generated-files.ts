import { apiTypes } from '#infra/client-types/api-types.ts';
import { functionContracts } from '#infra/functions.ts';
import { openApiDocument } from '#infra/openapi.ts';
import { errorList } from '#infra/tools/error-list.ts';
import { orderStates } from '#infra/tools/order-states.ts';
import { rulesList } from '#infra/tools/rules/rules-list.ts';
import { trialStates } from '#infra/tools/trial-states.ts';

/** The files that are made out of code and committed, so that a change of them is seen in review. */
export const generatedFiles: Readonly<Record<string, () => string | Promise<string>>> = {
  'infra/openapi.json': () => `${JSON.stringify(openApiDocument(functionContracts), null, 2)}\n`,
  'shared/client/generated/api.ts': () => apiTypes(openApiDocument(functionContracts)),
  'docs/errors.md': () => errorList(),
  'docs/trial-states.md': () => trialStates(),
  'docs/order-states.md': () => orderStates(),
  'docs/rules.md': () => rulesList(),
};
