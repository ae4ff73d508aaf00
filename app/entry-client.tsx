import { mount, StartClient } from "@solidjs/start/client";
import { keepEarlyInput } from "./ui/site/early-input.ts";

keepEarlyInput();
mount(() => <StartClient />, document.getElementById("app") ?? document.body);
