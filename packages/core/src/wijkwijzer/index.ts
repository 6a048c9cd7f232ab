export {
  founding,
  foundingRegister,
  inventedYear2024,
  registerWithInventedYear2024,
} from "./WijkWijzer.ts"
