import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { nothingThere } from './page.ts';

const { PRODUCT_NAME: product } = settingsFrom(contract.settings);

export const handler = nothingThere(product);
