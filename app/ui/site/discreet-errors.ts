// What a page failed with on the server travels to the browser among the page's data, its stack included. This plugin of
// the serializer (seroval) sends an error that says nothing instead; the server's log keeps the true one.

export const discreetErrors = {
  tag: "halle/error",
  test: (value: unknown): boolean => value instanceof Error,
  parse: { sync: () => ({}), stream: () => ({}) },
  serialize: () => 'new Error("failed on the server")',
  deserialize: () => new Error("failed on the server"),
};
