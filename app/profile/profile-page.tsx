import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { CopyField } from "../ui/field/copy-field.tsx";
import { ShareButton } from "../ui/share/share-button.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { siteOrigin } from "../ui/site/page-meta.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { producerWords } from "../words/producer.ts";
import { profileWords } from "../words/profile.ts";
import { loadProfile } from "./load-profile.ts";
import { ProfileEditor } from "./profile-editor.tsx";

/** Paramètres, with Mon profil (guide, chapter 3). */
export function ProfilePage() {
  const producer = useProducer();
  const profile = createAsync(() => loadProfile(producer.id));
  const sheetOpened = createSignal(false);
  const address = () => siteOrigin() + paths.showcase(producer.slug);
  const words = () => profileWords();
  return (
    <div class="stack">
      <PageTitle>{words().title}</PageTitle>
      <PageHeader
        heading={words().title}
        intro={words().intro}
        actions={
          <ButtonLink href={paths.showcase(producer.slug)} icon="show">
            {producerWords().showcase}
          </ButtonLink>
        }
      />
      <DoneNotice textOf={(done) => (done === "profil" ? words().saved : undefined)} />
      <Show when={profile()}>
        {(known) => (
          <Restartable>
            {(restart) => <ProfileEditor profile={known()} onRestart={restart} sheetOpened={sheetOpened} />}
          </Restartable>
        )}
      </Show>
      <Card heading={words().shareTitle}>
        <CopyField label={words().link} hint={words().linkHint} value={address()} />
        <ShareButton title={producer.name} address={address()} />
      </Card>
    </div>
  );
}
