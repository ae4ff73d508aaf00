/** Something in the way that the person at the keyboard can remove: the message says how, in one sentence. */
export class Obstacle extends Error {}
