/** How the kiosk looks, put together: later ones win. */
import { shared } from "web/styles.ts";
import { agreedLook } from "./look_agreed.ts";
import { checkInLook } from "./look_check_in.ts";
import { choiceLook } from "./look_choice.ts";
import { doneLook } from "./look_done.ts";
import { frameLook } from "./look_frame.ts";
import { homeLook } from "./look_home.ts";
import { largerLook } from "./look_larger.ts";
import { listLook } from "./look_list.ts";
import { lowLook } from "./look_low.ts";
import { noticesLook } from "./look_notices.ts";
import { partsLook } from "./look_parts.ts";
import { searchLook } from "./look_search.ts";
import { serviceLook } from "./look_service.ts";
import { wideLook } from "./look_wide.ts";

export const looks = [
  ...shared,
  frameLook,
  partsLook,
  homeLook,
  searchLook,
  serviceLook,
  choiceLook,
  listLook,
  doneLook,
  noticesLook,
  largerLook,
  wideLook,
  lowLook,
  agreedLook,
  checkInLook,
];
