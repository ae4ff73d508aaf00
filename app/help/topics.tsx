import { For } from "solid-js";

/** Questions with their answers, or headings with what they mean. */
export function Topics(props: { readonly topics: readonly { readonly title: string; readonly text: string }[] }) {
  return (
    <For each={props.topics}>
      {(topic) => (
        <section>
          <h3>{topic.title}</h3>
          <p>{topic.text}</p>
        </section>
      )}
    </For>
  );
}
