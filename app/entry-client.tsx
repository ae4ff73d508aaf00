import { mount, StartClient } from "@solidjs/start/client";
import { startOffline } from "./offline/start-offline.ts";
import { keepEarlyInput } from "./ui/site/early-input.ts";

keepEarlyInput();
startOffline();
mount(() => <StartClient />, document.getElementById("app") ?? document.body);
