export { NotFound as default } from "../ui/site/not-found.tsx";
