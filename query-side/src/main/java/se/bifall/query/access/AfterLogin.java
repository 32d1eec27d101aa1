package se.bifall.query.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import se.bifall.commands.CommandCatalogue;

/** Leads on to the form that was interrupted, else to the address that was asked for, else to the front door. */
final class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {
    AfterLogin() {
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        Optional<HeldForms.Held> held = HeldForms.of(request.getSession(false), person.getName());
        if (held.isPresent()) {
            clearAuthenticationAttributes(request);
            String path = held.get().path();
            getRedirectStrategy().sendRedirect(request, response, isCommandForm(path) ? path : "/session/formular");
            return;
        }
        super.onAuthenticationSuccess(request, response, person);
    }

    /** Those pages show themselves filled in; every other form is offered to be sent again as it was. */
    private static boolean isCommandForm(String path) {
        return path.equals("/arenden/ny")
                || (path.startsWith("/arenden/")
                        && CommandCatalogue.named(path.substring(path.lastIndexOf('/') + 1)) != null);
    }
}
