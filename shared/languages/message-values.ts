/**
 * The values that an ICU message asks for, read from its English text at compile time: `{name}` takes a string or number, `{count, plural, …}` a number.
 * A branch of a plural that is one single word without `#` would be taken for an argument: the compiler then asks for a value that the message does not have.
 */
export type MessageValues<Message extends string> = { readonly [Pair in Arguments<Message> as Pair[0]]: Pair[1] };

type Arguments<Message extends string> = Message extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Head}}${string}` ? Argument<Head> : never) | Arguments<Rest>
  : never;

type Argument<Head extends string> = Head extends `${infer Name}, plural,${string}` ? [Name, number] : Identifier<Head>;

type Identifier<Name extends string> = Name extends '' | `${string}${' ' | '#' | '{' | ','}${string}` ? never : [Name, string | number];

/** Another language's catalogue has exactly the keys of the English one; a missing or an extra key does not compile. */
export type Translation<English> = { readonly [Key in keyof English]: string };
