import * as z from 'zod';
import { type DataCentre, dataCentre } from '#shared/domain/countries.ts';

/** Where a contact centre application finds Context Service. */
export const contextServiceEndpoints = z
  .strictObject({
    data: z.url().register(z.globalRegistry, { description: 'Contexts, customers and activities are read and written here.' }),
    events: z.url().register(z.globalRegistry, { description: 'Changes are listened to here.' }),
  })
  .register(z.globalRegistry, { id: 'ContextServiceEndpoints' });
type Endpoints = z.infer<typeof contextServiceEndpoints>;

/** Every data centre has hosts of its own, so that an organisation's data never leaves it (data residency). */
const domain = 'context.handover.example';

const endpoints: ReadonlyMap<DataCentre, Endpoints> = new Map(
  dataCentre.options.map((centre) => {
    const host = `${centre.toLowerCase()}.${domain}`;
    return [centre, { data: `https://data.${host}`, events: `https://events.${host}` }];
  }),
);

/**
 * The endpoints of a data centre.
 *
 * @throws for a data centre without any: one was added to the countries and not here.
 */
export function endpointsOf(centre: DataCentre): Endpoints {
  const found = endpoints.get(centre);
  if (found === undefined) throw new Error(`No Context Service endpoints for ${centre}.`);
  return found;
}
