import { mount, StartClient } from "@solidjs/start/client";
import { startOffline } from "./offline/start-offline.ts";
import { checkWhenShownAgain, markPlainForms } from "./ui/site/drawn-for.ts";
import { keepEarlyInput } from "./ui/site/early-input.ts";

keepEarlyInput();
markPlainForms();
checkWhenShownAgain();
startOffline();
mount(() => <StartClient />, document.getElementById("app") ?? document.body);
