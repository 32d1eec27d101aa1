package se.bifall.query.opendata;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page lead to the open data, while there are any. */
@ControllerAdvice(annotations = Controller.class)
@OpenDataOn
class OpenDataLink {
    @ModelAttribute("openData")
    boolean openData() {
        return true;
    }
}
