declare module 'csv-spectrum' {
  type Sample = { readonly name: string; readonly csv: Buffer; readonly json: Buffer };
  function spectrum(callback: (error: Error | null, samples: Sample[]) => void): void;
  export = spectrum;
}
